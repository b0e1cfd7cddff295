import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TSchema } from 'typebox';
import type { blockerDetailOf } from '#application/blocker/blocker.query.js';
import { commandDefinitions } from '#application/command-definitions.js';
import type { directiveDetailOf } from '#application/directive/directive.query.js';
import type { meOf } from '#application/directory/me.query.js';
import type { dutiesOf, dutyDetailOf } from '#application/duty/duties.query.js';
import type { periodOfProgramme } from '#application/duty/period.query.js';
import type { CommandDoor } from '#application/engine/definition/command-definition.js';
import type { escalationOf, escalationsOf } from '#application/escalation/escalations.query.js';
import type { eventsOf } from '#application/log/events.query.js';
import type { noticesOf } from '#application/notice/notices.query.js';
import type { planOf } from '#application/plan/plan-view.query.js';
import type { Operations } from '#application/ports/operations.js';
import type { programmesOf } from '#application/programme/programmes.query.js';
import type { boardOf } from '#application/task/board.query.js';
import type { taskDetailOf } from '#application/task/task-detail.query.js';
import type { taskHistoryOf } from '#application/task/task-history.query.js';
import type { tasksOf } from '#application/task/tasks.query.js';
import type { workOf } from '#application/work/work.query.js';
import { answers } from '#contracts/answers.js';
import type { Shown } from '#contracts/shape.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../test/harness/doors.js';
import { RouteTable } from './http/route-table.js';
import { routeKey } from './machine/index-page.js';

/** Which query answers which read. */
interface Queries {
  readonly 'GET /v1/me': typeof meOf;
  readonly 'GET /v1/me/work': typeof workOf;
  readonly 'GET /v1/me/notices': typeof noticesOf;
  readonly 'GET /v1/boards/{}': typeof boardOf;
  readonly 'GET /v1/tasks': typeof tasksOf;
  readonly 'GET /v1/tasks/{}': typeof taskDetailOf;
  readonly 'GET /v1/tasks/{}/events': typeof taskHistoryOf;
  readonly 'GET /v1/blockers/{}': typeof blockerDetailOf;
  readonly 'GET /v1/escalations': typeof escalationsOf;
  readonly 'GET /v1/escalations/{}': typeof escalationOf;
  readonly 'GET /v1/directives/{}': typeof directiveDetailOf;
  readonly 'GET /v1/duties': typeof dutiesOf;
  readonly 'GET /v1/duties/{}': typeof dutyDetailOf;
  readonly 'GET /v1/periods/{}/{}': typeof periodOfProgramme;
  readonly 'GET /v1/plan': typeof planOf;
  readonly 'GET /v1/programmes': typeof programmesOf;
  readonly 'GET /v1/operations/{}': Operations['get'];
  readonly 'GET /v1/events': typeof eventsOf;
}

type Answered<Query extends (...given: never[]) => unknown> = Exclude<
  Awaited<ReturnType<Query>>,
  Rejection | undefined
>;
type IsSame<A, B> = [A, B] extends [B, A] ? true : false;
type Drifted = {
  [Key in keyof Queries]: IsSame<Answered<Queries[Key]>, Shown<(typeof answers)[Key]>> extends true ? never : Key;
}[keyof Queries];

/** A query that says it answers something else than its shape does not compile here, and is named. */
const drifted: [Drifted] extends [never] ? [] : [Drifted] = [];

describe('the shapes of answers', () => {
  let story: Story;
  let doors: Doors;

  beforeAll(async () => {
    story = await ministryStory();
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  it('are there for every call that is served but commands, which answer alike, and for no other', () => {
    const served = doors.app.get(RouteTable).list().map(keyOf);
    const commands = Object.values(commandDefinitions).flatMap(({ door }) => routeOf(door));
    expect([...Object.keys(answers), ...commands].toSorted()).toEqual(served.toSorted());
  });

  it('are what the queries say that they answer', () => {
    expect(drifted).toEqual([]);
  });

  it('have one name each', () => {
    const named = new Map<string, string>();
    const twice = Object.values(answers)
      .flatMap((shape) => shapesIn(shape))
      .filter(({ title, text }) => {
        const known = named.get(title) ?? text;
        named.set(title, known);
        return known !== text;
      });
    expect(twice.map(({ title }) => title)).toEqual([]);
    expect(named.size).toBeGreaterThan(40);
  });
});

const keyOf = ({ method, url }: { readonly method: string; readonly url: string }) => routeKey(method, url);

/** Of a command that answers as commands do. */
function routeOf(door: CommandDoor | undefined): readonly string[] {
  if (door === undefined || door.answersOperation === true) return [];
  const [method = '', url = ''] = door.route.split(' ');
  return [routeKey(method, url)];
}

/** Every shape in it that has a name, itself too. */
function shapesIn(shape: TSchema): readonly { readonly title: string; readonly text: string }[] {
  const found: { title: string; text: string }[] = [];
  JSON.stringify(shape, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string') {
      found.push({ title: value.title, text: JSON.stringify(value) });
    }
    return value;
  });
  return found;
}
