const PAGE = 1_000;

/** Reads the whole log in pages, every event checked; how fast, and what the process holds on the way. */
export async function run({ store }, { way }) {
  const { position: end } = await store.head();
  global.gc?.();
  const rss = {};
  const look = (done) => {
    for (const share of [10, 50, 100]) if (done * 100 >= end * share) rss[share] ??= process.memoryUsage().rss / 1e6;
  };
  let count = 0;
  const begun = performance.now();
  for await (const page of pages[way](store)) {
    if (page.length === 0) break;
    count += page.length;
    look(page.at(-1).position);
  }
  const seconds = (performance.now() - begun) / 1_000;
  if (count !== end) throw new Error(`read ${count} of ${end} events`);
  return { rate: count / seconds, rss };
}

const pages = {
  readAll: async function* (store) {
    for (let after; ; ) {
      const page = await store.readAll({ limit: PAGE, ...(after === undefined ? {} : { after }) });
      if (page.length === 0) return;
      after = page.at(-1).position;
      yield page;
    }
  },
  subscribe: (store) => store.subscribe(-1),
};
