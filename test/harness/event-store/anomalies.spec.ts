import { describe, expect, it } from '@jest/globals';
import type { NewEvent, RecordedEvent } from '#application/ports/event-store.js';
import { AT, newEvents, revision } from '#testing/event-store/events.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import type { Observed } from './anomalies.js';
import { anomalies } from './anomalies.js';
import type { Ending } from './history.js';
import { History } from './history.js';

/** Two streams, written as the history says; the third append is of unknown outcome and was not written. */
async function observed(): Promise<Observed & { readonly history: History; readonly events: NewEvent[][] }> {
  const [store, history] = [new InMemoryEventStore(), new History()];
  const events = [newEvents(2), newEvents(1), newEvents(1)];
  const [two = [], one = [], lost = []] = events;
  const first = history.begun('a', 'no-stream', two);
  history.ended(first, 'ok', await store.append('a', 'no-stream', two, AT));
  const second = history.begun('b', 'no-stream', one);
  history.ended(second, 'ok', await store.append('b', 'no-stream', one, AT));
  history.ended(history.begun('b', revision(0), lost), 'unknown');
  history.read('a', performance.now(), await store.readStream('a'));
  const log = await store.readAll();
  return { history, events, log, subscribed: log, limitMs: 1_000 };
}

describe('a history', () => {
  it('without anomalies has none', async () => {
    expect(anomalies(await observed())).toEqual([]);
  });

  it('shows an acknowledged append that is lost, doubled, torn, or of nobody', async () => {
    const { events, ...seen } = await observed();
    const [a0, a1, b0] = seen.log;
    if (!a0 || !a1 || !b0) throw new Error('three events were written');
    const of = (...log: RecordedEvent[]): string[] => anomalies({ ...seen, log, subscribed: log });
    expect(of(a0, a1)).toContain('the append of 1 events to b at no-stream was acknowledged and is LOST');
    expect(of(a0, b0)).toContain('the append of 2 events to a at no-stream is there in part, or in another place');
    expect(of(a0, a1, b0, { ...b0, revision: revision(1) })).toContain(`the event ${b0.id} in b is there TWICE`);
    expect(of(a0, a1, b0, { ...b0, id: 'x', revision: revision(1) })).toContain('the event x in b was never sent');
    expect(of({ ...a0, id: a1.id }, { ...a1, id: a0.id }, b0)).not.toEqual([]);
    expect(of(a0, { ...a1, revision: revision(2) }, b0)).toContain('a has revision 2 where 1 must be');
    expect(of(b0, a0, a1)).toContain(`position ${a0.position} follows ${b0.position}`);
  });

  it('takes an append of unknown outcome for written or not, until it is refused', async () => {
    const { events, ...seen } = await observed();
    const [last, doubtful] = [seen.log.at(-1), events[2]?.[0]];
    if (!last || !doubtful) throw new Error('there is a last event and one in doubt');
    const written = {
      ...last,
      ...doubtful,
      revision: revision(1),
      position: (last.position + 1) as typeof last.position,
    };
    const log = [...seen.log, written];
    const whole = { ...seen, log, subscribed: log };
    expect(anomalies(whole)).toEqual([]);
    const again = (ending: Ending) => seen.history.ended(seen.history.begun('b', revision(0), [doubtful]), ending);
    again('unavailable');
    expect(anomalies(whole)).toEqual([]);
    again('conflict');
    expect(anomalies(whole)).toEqual(['the append of 1 events to b at 0 was refused and is there']);
    expect(anomalies(seen)).toEqual([]);
  });

  it('shows an answer with another place, a stale read, a subscription out of order, a caller who waits', async () => {
    const { events, ...seen } = await observed();
    const { history, log } = seen;
    expect(anomalies({ ...seen, subscribed: log.slice(0, 2) })).toHaveLength(1);
    expect(anomalies({ ...seen, subscribed: [...log].reverse() })).toHaveLength(1);
    expect(anomalies({ ...seen, subscribed: [...log, ...log] })).toHaveLength(1);
    history.read('a', performance.now(), log.slice(0, 1));
    expect(anomalies(seen)).toEqual(['a read of a had 1 events, 2 were acknowledged']);
    const unanswered = history.begun('b', revision(0), events[2] ?? []);
    expect(anomalies(seen)).toContain('an append to b was never answered');
    unanswered.endedAt = unanswered.begunAt + 2_000;
    expect(anomalies(seen)).toContain('an append to b was answered after 2000 ms, the limit is 1000');
    const [first] = history.calls;
    if (first?.appended) first.appended = { ...first.appended, revision: revision(0) };
    expect(anomalies(seen).join()).toContain('acknowledged at another revision');
  });
});
