import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandEnvelope } from '#application/engine/execution/command-envelope.js';
import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import type { StreamCategory } from '#application/streams.js';
import type { CivilDate, Instant } from '#domain/kernel/time.js';
import { instantOf } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { ClockInDoubt } from '../engine/outages/clock-watch.js';
import { DryRun, type WouldDo } from './dry-run.js';

/** In Ha Noi: 09:00 is 02:00 in UTC. */
const at = (local: string) => new Date(instantOf(`${local.replace(' ', 'T')}:00+07:00`)).toISOString();

describe('what a command would do', () => {
  let story: Story;
  let task: string;
  let keys = 0;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2020-05-04 08:00');
    // It ends on a Friday; +1 is Monday 18, +3 Wednesday 20, +5 Friday 22, +10 Friday 29 May.
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '15/05/2020' });
  });
  afterEach(() => story.end());

  function envelopeOf(
    category: StreamCategory,
    id: string,
    person: string,
    make: (now: Instant) => DomainCommand,
  ): CommandEnvelope {
    keys += 1;
    const commandKey = `00000000-0000-5000-8000-${String(keys).padStart(12, '0')}`;
    const actor = { kind: 'person', person } as const;
    return {
      command: make(story.clock.now()),
      target: { category, id },
      actor,
      commandKey,
      fingerprint: '',
      correlation: commandKey,
    };
  }

  async function wouldDo(envelope: CommandEnvelope): Promise<WouldDo> {
    const head = await story.store.head();
    const dry = await DryRun.begin(story);
    expect(await dry.execute(envelope)).toMatchObject({ id: envelope.target.id });
    const would = await dry.wouldDo(envelope);
    expect(await story.store.head()).toEqual(head);
    return would;
  }
  const cancelling = (person = 'p-office') =>
    envelopeOf('task', task, person, (now) => ({ type: 'CancelTask', now, by: person, reason: 'Thôi.' }));
  const posts = (told: WouldDo['told']) =>
    told.map(({ about, step, unit, post }) => `${about.kind} ${step} ${unit} ${post}`);

  it('is decided on what fell before it, which is not told because of it and not written either (1.2)', async () => {
    await story.until('2020-05-18 08:00');
    story.passUnseen('2020-05-18 10:00');
    const would = await wouldDo(cancelling());
    // +1 fell at nine o'clock, and nobody was awake: what stands is what it would have left.
    expect(would).toMatchObject({
      before: { progress: 'assigned', nextStepAt: at('2020-05-20 09:00') },
      after: { progress: 'cancelled', nextStepAt: null },
      events: ['TaskCancelled'],
      next: null,
    });
    expect(posts(would.told).toSorted()).toEqual(['task cancelled C-ATTT focalPoint', 'task cancelled C-ATTT head']);
  });

  it('counts as later than a step of the very same time, of it or of another, which is not told because of it (1.2)', async () => {
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', deadline: '15/05/2020' });
    await story.until('2020-05-18 08:00');
    story.passUnseen('2020-05-18 09:00');
    const { told } = await wouldDo(cancelling());
    expect(posts(told).toSorted()).toEqual(['task cancelled C-ATTT focalPoint', 'task cancelled C-ATTT head']);
  });

  it('names who is told of what ends elsewhere with it, and not of what had fallen there (8.1)', async () => {
    await story.until('2020-05-25 10:00');
    await story.do('task', task, (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'd-1', text: 'Làm ngay.' },
      ...{ due: '2020-05-27' as CivilDate, addressee: { unit: 'C-ATTT', post: 'head' } },
    }));
    // T−1 of the directive fell on Tuesday at nine o'clock.
    await story.until('2020-05-26 08:00');
    story.passUnseen('2020-05-26 10:00');
    const { told } = await wouldDo(cancelling());
    expect(told.filter(({ step }) => step === 'T-1')).toEqual([]);
    expect(posts(told)).toContain('directive subject-ended BTTTT fieldLeader');
    expect(story.rows.get('directives', 'd-1')?.isOpen).toBe(1);
  });

  it('says what holds then and until when, and what is told next, past what rests meanwhile (4.1)', async () => {
    await story.until('2020-05-25 10:00');
    const would = await wouldDo(
      envelopeOf('task', task, 'p-leader', (now) => ({ type: 'AcknowledgeEscalation', now, by: 'p-leader' })),
    );
    expect(would).toMatchObject({
      before: { heldBy: null, heldUntil: null },
      after: { heldBy: 'acknowledged', heldUntil: '2020-06-01' },
      told: [],
      next: { step: 'acknowledgement-expired', at: at('2020-06-02 09:00'), about: { kind: 'task', code: 'MH-1' } },
    });
    const to = would.next?.to.map(({ unit, post }) => `${unit} ${post}`).toSorted();
    expect(to).toEqual(['BTTTT fieldLeader', 'BTTTT secretariat']);
  });

  it('is shown whole where the thing is not there before, and issues what was directed at once', async () => {
    const raised = envelopeOf('blocker', 'b-1', 'p-desk', (now) => ({
      ...{ type: 'RaiseBlocker', now, blocker: 'b-1', by: 'p-desk', policy: { id: 'default', version: 2 }, task },
      ...{ taskCode: 'MH-1', programme: 'NQ17', unit: 'C-ATTT', assigningUnit: 'BTTTT', isRestricted: false },
      ...{ title: 'T', description: 'D', cause: 'C', options: [{ text: 'O', competence: 'B' }] },
    }));
    const would = await wouldDo(raised);
    // The head has five working days from Monday 4 May.
    expect(would).toMatchObject({
      before: null,
      after: { status: 'open', level: 'head', nextStepAt: at('2020-05-11 09:00') },
      events: ['BlockerRaised'],
      next: { step: 'escalated', at: at('2020-05-11 09:00') },
    });
    expect(posts(would.told)).toEqual(['blocker raised C-ATTT head']);
    expect(story.rows.get('blockers', 'b-1')).toBeUndefined();
  });

  it('is nothing where nothing would change', async () => {
    const named = { handler: { person: 'p-expert' } } as const;
    const naming = () =>
      envelopeOf('task', task, 'p-head', (now) => ({ type: 'NameHandler', now, by: 'p-head', ...named }));
    expect(await wouldDo(naming())).toMatchObject({
      before: { handler: null },
      after: { handler: { person: 'p-expert' } },
    });
    await story.executor.execute(naming());
    expect(await wouldDo(naming())).toEqual({ before: {}, after: {}, events: [], told: [], next: null });
  });

  it('is not said by a clock in doubt', async () => {
    const clock = {
      now: () => {
        throw new ClockInDoubt('set back');
      },
    };
    const { executor, store, rows } = story;
    await expect(DryRun.begin({ executor, store, rows, clock })).rejects.toThrow(ClockInDoubt);
  });
});
