import { type CivilDate, DAY_MS, type Instant, instant, isoOf } from '#domain/kernel/time.js';
import { haNoi } from './lives.js';
import { type Act, DAYS, type ProgrammeScript, type Silence } from './programme-scripts.js';
import { Story } from './story.js';
import { assign, ministryStory } from './story-of-ministry.js';
import { publishVietnam } from './vietnam-calendar.js';

const HOUR_MS = 3_600_000;
/** On the half hour: nothing that people do shares its instant with a step. */
const BEGINNING = haNoi('2019-04-01 08:30');
export const END = instant(BEGINNING + DAYS * DAY_MS);
const atHour = (hour: number): Instant => instant(BEGINNING + hour * HOUR_MS);

/** Who comes back to what is due: the worker at each due instant, once a day, or nobody before the end. */
export type Waking = 'when-due' | 'daily' | 'at-the-end';

/** Lives a script through in memory, by the real executor and worker; others look at it before and after each act, and after the last. */
export async function liveThrough(
  script: ProgrammeScript,
  waking: Waking,
  {
    beforeEach = async () => {},
    afterEach = async () => {},
    afterLast = async () => {},
  }: {
    /** The clock has come to it. */
    readonly beforeEach?: (story: Story, act: Act | Silence) => Promise<void>;
    readonly afterEach?: (story: Story) => Promise<void>;
    readonly afterLast?: (story: Story) => Promise<void>;
  } = {},
): Promise<Story> {
  const story = await begun();
  await prepare(story, script.daysOff);
  for (const happening of happeningsIn(script)) {
    await pass(story, atHour(happening.hour), waking);
    await beforeEach(story, happening);
    if ('make' in happening) await story.answer(happening.category, happening.id, happening.make);
    else await beSilent(story, happening);
    await (waking === 'when-due' ? story.cycle() : story.carryOn());
    await afterEach(story);
  }
  await afterLast(story);
  await pass(story, END, waking);
  await story.cycle();
  return story;
}

const WITHOUT_MAIL = { isMailed: false };
let ministry: Promise<Story> | undefined;

/** What is before every script: founded once, for it would be a fifth of each life. */
async function begun(): Promise<Story> {
  ministry ??= ministryStory(async () => {}, WITHOUT_MAIL).then(async (story) => {
    await story.end();
    return story;
  });
  return new Story(await ministry, WITHOUT_MAIL);
}

/** Two tasks, both overdue before long. */
async function prepare(story: Story, daysOff: readonly CivilDate[]): Promise<void> {
  const known = new Set(publishVietnam.days.flatMap(({ date, workedOn }) => [date, workedOn]));
  const more = daysOff
    .filter((date) => !known.has(date))
    .map((date) => ({ date, name: 'Ngày nghỉ bù', kind: 'made-up' }));
  await story.do('calendar', 'VN', (now) => ({ ...publishVietnam, now, days: [...publishVietnam.days, ...more] }));
  await story.do('runtime', 'd', (now) => ({ type: 'FoundDeployment', now, deployment: 'd', kind: 'production' }));
  await story.until('2019-04-01 08:00');
  await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '26/4/2019', coordinatingUnits: ['BCYCP'] });
  await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', deadline: '17/5/2019' });
}

const happeningsIn = ({ acts, silences }: ProgrammeScript): readonly (Act | Silence)[] =>
  [...acts, ...silences].toSorted((a, b) => a.hour - b.hour);

/** Nothing is decided in it; whoever comes back writes that down before anything else. */
async function beSilent(story: Story, { hour, hours }: Silence): Promise<void> {
  const [from, to] = [atHour(hour), atHour(hour + hours)];
  story.clock.set(to);
  await story.answer('runtime', 'd', (now) => ({ type: 'RecordOutage', now, from: isoOf(from), to: isoOf(to) }));
}

async function pass(story: Story, to: Instant, waking: Waking): Promise<void> {
  if (waking === 'when-due') await story.untilInstant(to);
  for (let at = lateOn(story.clock.now()); waking === 'daily' && at < to; at = instant(at + DAY_MS)) {
    if (at <= story.clock.now()) continue;
    story.clock.set(at);
    await story.cycle();
  }
  story.clock.set(to);
}

/** A quarter to midnight in Ha Noi. */
const lateOn = (at: Instant): Instant => instant(Math.floor(at / DAY_MS) * DAY_MS + 16.75 * HOUR_MS);
