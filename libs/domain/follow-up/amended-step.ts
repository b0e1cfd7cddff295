import type { Step } from './policy.js';

/** What a task says from now on is told at once, also to units that take part from now on. Numbered as the amendment is. */
export const amendedStep: Step = { id: 'amended', from: 'amended', to: ['asker', 'head', 'handler', 'joinedUnits'] };
