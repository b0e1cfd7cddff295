/** The stream is not where the append expected it: what every side's driver makes of its store's own error. */
export class Conflict extends Error {
  name = 'Conflict';
}
