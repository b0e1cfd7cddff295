import type { Recorded } from '../kernel/decider.js';
import type { DocumentId, Localized, Provenance } from '../kernel/names.js';
import type { CivilDate } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** An act that orders or answers something. Its number alone is not unique, and number or date may be lacking. */
export interface DocumentFacts {
  /** Whoever issued it, as written: often no unit of ours. */
  readonly issuer: string;
  /** Resolution, decision, plan …, as written. */
  readonly docType: string;
  readonly number?: string;
  readonly date?: CivilDate;
  readonly title?: Localized;
  readonly provenance?: Provenance;
}

export interface Document {
  readonly registered: boolean;
  readonly id?: DocumentId;
  readonly facts?: DocumentFacts;
}

export type DocumentEvent = {
  readonly type: 'DocumentRegistered';
  readonly data: DocumentFacts & { readonly document: DocumentId };
};

export const documentEventVersions = {
  DocumentRegistered: [],
} as const satisfies EventVersions<DocumentEvent>;

export const initialDocument: Document = { registered: false };

export function evolveDocument(_: Document, { data }: Recorded<DocumentEvent>): Document {
  const { document: id, ...facts } = data;
  return { registered: true, id, facts };
}
