import type { Directory } from '#domain/directory/directory.js';
import { directoryOf, type UnitSketch } from './directory.js';

/** A small cast: the ministry's leaders, a department with everybody in office, an agency that is written to. */
export const cast = {
  BTTTT: {
    kind: 'ministry',
    focalPoint: 'office',
    posts: {
      minister: { kind: 'headOfMinistry', held: 'p-minister' },
      security: { kind: 'fieldLeader', held: 'p-leader', portfolio: ['C-ATTT', 'BCYCP'] },
      office: { kind: 'secretariat', held: 'p-office' },
    },
  },
  'C-ATTT': {
    kind: 'department',
    focalPoint: 'desk',
    posts: {
      head: { kind: 'head', held: 'p-head' },
      deputy: { kind: 'deputyHead', held: 'p-deputy' },
      desk: { kind: 'staff', held: 'p-desk' },
      expert: { kind: 'staff', held: 'p-expert' },
    },
  },
  BCYCP: {
    kind: 'agency',
    focalPoint: 'desk',
    posts: {
      head: { kind: 'head', held: 'p-bcy-head' },
      desk: { kind: 'staff', held: 'p-bcy-desk' },
    },
  },
} as const satisfies Readonly<Record<string, UnitSketch>>;

export const ministry: Directory = directoryOf(cast);
