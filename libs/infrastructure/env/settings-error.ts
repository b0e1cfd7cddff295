/** A setting that dondoc cannot run with: `what` is wrong with the `variable`, and `mend` is a sentence saying what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(
    readonly variable: string,
    readonly what: string,
    readonly mend: string,
  ) {
    super(`${variable}: ${what}. ${mend}`);
  }
}
