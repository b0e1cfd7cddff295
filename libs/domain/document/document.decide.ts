import type { Decider } from '../kernel/decider.js';
import type { DocumentId } from '../kernel/names.js';
import { isSame } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import { type Document, type DocumentEvent, type DocumentFacts, evolveDocument, initialDocument } from './document.js';

export type DocumentCommand = DocumentFacts & {
  readonly type: 'RegisterDocument';
  readonly now: Instant;
  readonly document: DocumentId;
};

export type DocumentRejection = 'document-already-registered' | 'document-unidentified';

export const documentDecider: Decider<DocumentCommand, DocumentEvent, Document, void, DocumentRejection> = {
  initial: initialDocument,
  evolve: evolveDocument,
  decide,
};

function decide(
  { type: _, now: __, ...data }: DocumentCommand,
  document: Document,
): readonly DocumentEvent[] | Rejection<DocumentRejection> {
  const { document: id, ...facts } = data;
  if (document.registered) {
    return isSame(document.facts, facts) ? [] : reject('document-already-registered', { document: id });
  }
  if (data.number === undefined && data.date === undefined && data.title === undefined) {
    return reject('document-unidentified', { issuer: data.issuer, docType: data.docType });
  }
  return [{ type: 'DocumentRegistered', data }];
}
