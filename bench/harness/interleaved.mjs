/**
 * A B C A B C …: what the machine does meanwhile falls on all sides alike. A side that fails is told of and takes no
 * further turn. Answers what each side measured, by its name.
 */
export async function interleaved(sides, runs, measure, failed) {
  const measured = new Map(sides.map(({ name }) => [name, []]));
  const out = new Set();
  for (let run = 0; run < runs; run += 1) {
    for (const side of sides) {
      if (out.has(side)) continue;
      try {
        measured.get(side.name).push(await measure(side, run));
      } catch (error) {
        out.add(side);
        failed(side, error);
      }
    }
  }
  return measured;
}

/** The row of a metric: the median of its runs, with the lowest and the highest beside it. */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const value = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { value, runs: sorted.length, min: sorted[0], max: sorted.at(-1) };
}

/** The value below which a share of the sorted values lies. */
export const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
