import lighthouse from 'lighthouse';

/** Held to 100 of 100. */
export const WHOLE = ['accessibility', 'best-practices'];

/** Points of 100 by category for a page of the browser that listens on that port, and the checks of the whole ones that it lost. */
export async function scored(url, port) {
  const { lhr } = await lighthouse(url, {
    ...{ port, logLevel: 'error', disableStorageReset: true },
    onlyCategories: ['performance', ...WHOLE],
  });
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const points = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]);
  const lost = WHOLE.flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
      .map(({ id }) => id),
  );
  return { ...Object.fromEntries(points), lost };
}
