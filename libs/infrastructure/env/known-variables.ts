import { SettingsError } from './settings-error.js';

/** Names of ours that the server does not read: the start scripts do (INSTALL), or the command line (URL, TOKEN). */
const READ_ELSEWHERE = ['DONDOC_INSTALL', 'DONDOC_URL', 'DONDOC_TOKEN'];

/** A misspelt setting would be silently without effect, so any `DONDOC_` variable that nobody reads is refused. */
export function refuseUnknown(given: readonly string[], settings: readonly string[]): void {
  const known = [...settings, ...READ_ELSEWHERE];
  for (const variable of given.filter((name) => name.startsWith('DONDOC_') && !known.includes(name))) {
    const meant = closest(variable, known);
    throw new SettingsError(
      variable,
      'there is no such setting',
      meant === undefined ? 'Remove it; the README lists the settings.' : `Did you mean ${meant}?`,
    );
  }
}

/** At most three letters away: further than that a suggestion misleads. */
function closest(name: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  return ranked.find(({ distance }) => distance <= 3)?.candidate;
}

/** Insertions, deletions and replacements of one letter that turn `a` into `b` (Levenshtein). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1);
      line.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
