/** So many are read at a glance. */
const SHOWN_MAX = 3;
/** Further than that a suggestion misleads. */
const DISTANCE_MAX = 3;

/** Names that somebody may have meant, nearest first: a few letters away, or with the name as a part of them. */
export function namesNear(name: string, candidates: readonly string[]): readonly string[] {
  const typed = name.toLowerCase();
  return candidates
    .map((candidate) => ({ candidate, distance: distanceTo(typed, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= DISTANCE_MAX)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, SHOWN_MAX)
    .map(({ candidate }) => candidate);
}

/** One name within another is as near as can be without being it, if it is more than a letter or two. */
function distanceTo(typed: string, candidate: string): number {
  const isPart = typed.length >= 4 && candidate.includes(typed);
  return isPart ? 1 : editDistance(typed, candidate);
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
