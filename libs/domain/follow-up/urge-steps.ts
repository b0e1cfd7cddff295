import type { Step } from './policy.js';

/** What follows an urge, numbered as the urge is: several may wait at once. Its day is that of the answer. */
export const urgeSteps: readonly Step[] = [
  { id: 'urged', from: 'urged', to: ['handler', 'head'] },
  { id: 'urge-unanswered', from: 'urged', days: 1, to: ['head', 'secretariat'] },
  { id: 'urge-answered', from: 'urgeAnswered', to: ['urger'] },
];
