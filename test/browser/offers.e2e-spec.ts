import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { routeOf } from '../../apps/console/api/command-routes.js';
import { advance } from '../harness/demonstration.js';
import { Random } from '../harness/event-store/random.js';
import { Visitor } from '../harness/visitor.js';
import { Caller } from './caller.js';
import { inBrowser } from './in-browser.js';
import { walkTo } from './in-place.js';
import { type Attempt, attemptsOn, isOnState, type Thing } from './offered-things.js';
import { drawnPage, type OfferingPage } from './offering-pages.js';

/** The long tier asks more: `npm run test:faults -- console`. */
const PAIRS = Number(process.env['CONSOLE_PAIRS'] ?? 60);
const SEED = Number(process.env['CONSOLE_SEED'] ?? 20_200_525);

/** Of a quarter that is played with everybody in it: from its middle until after reports were owed. */
const played = ['2020-05-25T08:00', '2020-06-15T09:00', '2020-06-25T15:00', '2020-07-08T09:00'];
const INSTANTS = PAIRS > 100 ? played : played.slice(0, 2);

interface Offer {
  readonly as: string;
  readonly thing: Thing;
  readonly name: Attempt['name'];
}

const etagFor = (thing: Thing, name: Attempt['name']) => (isOnState(name) ? thing.seen?.etag : undefined);

describe('what the console offers', () => {
  const there = inBrowser();
  const random = new Random(SEED);
  const wrong: string[] = [];
  const seen = { pairs: 0, offered: 0, notOffered: 0 };
  let visitor: Visitor;
  let people: [string, ...string[]];

  beforeAll(async () => {
    const { demonstration, browser } = there;
    visitor = await Visitor.of(browser, demonstration.dondoc.url);
    const session = await demonstration.owner.get('/v1/session');
    people = session.body.people.map(({ as }: { as: string }) => as);
    await visitor.signIn(...people);
    // They look on, and the cast acts for them.
    for (const as of people) await demonstration.admin.send('DELETE', `/v1/demo/seats/${as}`, undefined);
  });

  const callerOf = (as: string) => new Caller(visitor.context.request, visitor.url, as);

  /** A pair: what is offered is taken, and what is not would change nothing or is refused. */
  async function compare(caller: Caller, thing: Thing, marks: ReadonlySet<string>): Promise<readonly Offer[]> {
    const offers: Offer[] = [];
    for (const attempt of await attemptsOn(thing, caller)) {
      const { name, subject, body } = attempt;
      const isOffered = marks.has(`${name} ${thing.id}`);
      const { status, events } = await caller.tryOut(routeOf(name, subject), body, etagFor(thing, name));
      const isTaken = status === 200 && events.length > 0;
      if (isOffered !== isTaken || status >= 500) {
        wrong.push(
          `${caller.as}, ${thing.kind} ${thing.id}: ${name}, offered ${isOffered}, answered ${status} ${events}`,
        );
      }
      if (isOffered) offers.push({ as: caller.as, thing, name });
      seen[isOffered ? 'offered' : 'notOffered'] += 1;
    }
    seen.pairs += 1;
    return offers;
  }

  async function lookAtOne(page: Page, { path, things }: OfferingPage, caller: Caller): Promise<readonly Offer[]> {
    await walkTo(page, path);
    const marks = await page
      .locator('main [data-command]')
      .evaluateAll((marked) => marked.map(({ dataset }) => `${dataset['command']} ${dataset['about']}`));
    const offers: Offer[] = [];
    for (const thing of things) offers.push(...(await compare(caller, thing, new Set(marks))));
    return offers;
  }

  /** Each page once: what stands there already would be taken for what is to come. */
  async function lookAt(pairs: number): Promise<readonly Offer[]> {
    const tasks = await callerOf('secretariat').listed<{ readonly id: string }>('/v1/tasks?limit=200');
    const every = tasks.map(({ id }) => id);
    const page = await visitor.opened(`/as/${people[0]}/notices`);
    const been = new Set<string>();
    const offers: Offer[] = [];
    for (const end = seen.pairs + pairs; seen.pairs < end; ) {
      const caller = callerOf(random.oneOf(people));
      const drawn = await drawnPage(caller, random, every);
      if (been.has(drawn.path)) continue;
      been.add(drawn.path);
      offers.push(...(await lookAtOne(page, drawn, caller)));
    }
    await page.close();
    return offers;
  }

  /** What was offered before the clock went on is taken on the state of then, or refused for what has happened since. */
  async function askAgain(offers: readonly Offer[]): Promise<void> {
    for (const { as, thing, name } of offers) {
      const caller = callerOf(as);
      const attempt = (await attemptsOn(thing, caller)).find((each) => each.name === name);
      if (attempt === undefined) throw new Error(`there is no ${name} of a ${thing.kind}`);
      const { status } = await caller.tryOut(routeOf(name, attempt.subject), attempt.body, etagFor(thing, name));
      if (![200, 409, 412].includes(status)) wrong.push(`${as}: ${name}, offered before, answered ${status}`);
    }
  }

  it(`is taken, and nothing else is, of ${PAIRS} pairs of somebody and a thing`, async () => {
    let offered: readonly Offer[] = [];
    for (const [place, instant] of INSTANTS.entries()) {
      if (place > 0) await advance(there.demonstration.admin, instant, { cast: true });
      await askAgain(offered);
      offered = await lookAt(PAIRS / INSTANTS.length);
    }
    expect(wrong).toEqual([]);
    expect(seen.offered).toBeGreaterThan(PAIRS / 2);
    expect(seen.notOffered).toBeGreaterThan(PAIRS);
  });

  it('and nothing went wrong behind the pages', () => {
    // That they may not see a thing is told by a page of its own.
    expect(visitor.troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
  });
});
