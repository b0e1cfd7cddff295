import type { Directive } from '#domain/directive/directive.js';
import { addressee } from '../engine/definition/right.js';

export const addresseeOfDirective = addressee(({ direction }: Directive) => direction?.addressee);
