/** Work that is asked for while it already runs for the same key joins that run instead of starting another. */
export function oneAtATime(work: (key: string) => Promise<void>): (key: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  return (key) => {
    const already = running.get(key);
    if (already !== undefined) return already;
    const run = work(key).finally(() => running.delete(key));
    running.set(key, run);
    return run;
  };
}
