const LIMIT_MS = 600_000;

/** Folds the whole log into read models that do not exist yet; then once more beside them, as the operator's rebuild. */
export async function run(side) {
  const { position: end } = await side.store.head();
  const begun = performance.now();
  const models = await side.readModels();
  if (!(await models.reached(end, LIMIT_MS))) throw new Error(`folded ${models.position()} of ${end} events`);
  const folded = performance.now();
  const rss = process.memoryUsage().rss / 1e6;
  await models.rebuild();
  const rebuilt = performance.now();
  const quarantined = models.quarantined().length;
  if (quarantined > 0) throw new Error(`${quarantined} streams are quarantined`);
  return { fold: end / ((folded - begun) / 1_000), rebuild: end / ((rebuilt - folded) / 1_000), rss };
}
