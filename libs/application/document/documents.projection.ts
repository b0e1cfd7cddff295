import { documentDecider } from '#domain/document/document.decide.js';
import type { DocumentEvent } from '#domain/document/document.js';
import { factOf } from '../engine/fact-of.js';
import type { Projection } from '../engine/projection/projection.js';

/** Nothing shows documents yet. Folded all the same: one that cannot be read is alarmed like any other. */
export const documentsProjection: Projection = {
  name: 'documents',
  of: ['document'],
  apply(event) {
    documentDecider.evolve(documentDecider.initial, factOf<DocumentEvent>(event));
  },
};
