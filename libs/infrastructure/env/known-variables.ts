import { namesNear } from '#domain/kernel/near.js';
import { SettingsError } from './settings-error.js';

/** Names of ours that the server does not read: the start scripts do (INSTALL), or the command line (URL, TOKEN). */
const READ_ELSEWHERE = ['DONDOC_INSTALL', 'DONDOC_URL', 'DONDOC_TOKEN'];

/** A misspelt setting would be silently without effect, so any `DONDOC_` variable that nobody reads is refused. */
export function refuseUnknown(given: readonly string[], settings: readonly string[]): void {
  const known = [...settings, ...READ_ELSEWHERE];
  for (const variable of given.filter((name) => name.startsWith('DONDOC_') && !known.includes(name))) {
    const [meant] = namesNear(variable, known);
    throw new SettingsError(
      variable,
      'there is no such setting',
      meant === undefined ? 'Remove it; the README lists the settings.' : `Did you mean ${meant}?`,
    );
  }
}
