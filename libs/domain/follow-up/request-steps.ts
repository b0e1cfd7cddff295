import type { Step, ToldRole } from './policy.js';

/** With so many numbers a repeating line ends. */
export const FIFTY = 50;

/** What waits for the unit that gave the task: it reminds, and is no escalation. */
export const waitingLine = (id: string, from: Step['from']): readonly Step[] => [
  { id, from, to: ['secretariat'] },
  { id: `${id}+3`, from, days: 3, to: ['secretariat'] },
  { id: `${id}+5`, from, days: 5, to: ['secretariat', 'fieldLeader'] },
  {
    ...{ id: `${id}-every-5`, from, days: 10, every: 5, times: FIFTY },
    ...{ to: ['secretariat'], also: [{ to: ['fieldLeader'], each: 4 }] },
  },
];

/** Whoever hears of a decision. */
export const asker: readonly ToldRole[] = ['asker', 'head', 'handler'];

/** Of requests of the lead unit, and what is decided on them. */
export const requestSteps: readonly Step[] = [
  ...waitingLine('extension-asked', 'extensionAsked'),
  ...waitingLine('declination-asked', 'declinationAsked'),
  // Whoever waits for it at a higher level hears that there is a new end.
  { id: 'granted', from: 'granted', to: [...asker, 'leadersToldBefore'] },
  { id: 'refused', from: 'refused', to: asker },
  // Whoever gave it has it again, and gives it to somebody else or to nobody.
  { ...{ id: 'declined-every-5', from: 'declined', days: 5, every: 5, times: FIFTY }, to: ['secretariat'] },
];
