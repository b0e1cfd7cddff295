import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TSchema } from 'typebox';
import { commandDefinitions } from '#application/command-definitions.js';
import type { CommandDoor } from '#application/engine/definition/command-definition.js';
import { readDefinitions } from '#application/read-definitions.js';
import { answers } from '#contracts/answers.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { answeredShapes } from '../../test/harness/answer-shapes.js';
import { type Doors, doorsOver } from '../../test/harness/doors.js';
import { RouteTable } from './http/route-table.js';
import { routeKey } from './machine/index-page.js';

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

  it('are there for every call that is served, in its definition or beside them, and for no other', () => {
    const served = doors.app.get(RouteTable).list().map(keyOf);
    const commands = Object.values(commandDefinitions).flatMap(({ door }) => routeOf(door));
    const reads = Object.values(readDefinitions).map(({ route }) => keyOfRoute(route));
    expect([...Object.keys(answers), ...reads, ...commands].toSorted()).toEqual(served.toSorted());
  });

  it('have one name each', () => {
    const named = new Map<string, string>();
    const twice = [...answeredShapes.values()]
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
  return [keyOfRoute(door.route)];
}

function keyOfRoute(route: string): string {
  const [method = '', url = ''] = route.split(' ');
  return routeKey(method, url);
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
