import { describe, expect, it } from '@jest/globals';
import { taskSaid } from '#texts/task/task.said.js';
import { commandDefinitions } from '../../command-definitions.js';
import { readDefinitions } from '../../read-definitions.js';
import type { CommandDefinition, CommandDoor } from './command-definition.js';
import type { DefinedRead } from './read-definition.js';
import { requireWholeDefinitions } from './whole-definitions.js';

type PartOf<T> = Readonly<Record<string, Partial<T>>>;
const { ReportProgress } = commandDefinitions;
const { Tasks } = readDefinitions;

const command = (broken: Partial<CommandDefinition>): PartOf<CommandDefinition> => ({
  ...commandDefinitions,
  ReportProgress: broken,
});
const without = <T extends object>(whole: T, part: keyof T): Partial<T> => {
  const { [part]: _, ...rest } = whole;
  return rest as Partial<T>;
};
const withDoor = (door: Partial<CommandDoor>) =>
  command({ ...ReportProgress, door: { ...ReportProgress.door, ...door } as CommandDoor });
const withSaid = (texts: object) =>
  withDoor({ said: { facts: () => ({}), texts: { ...taskSaid.ReportProgress, ...texts } } });
const start =
  (commands: PartOf<CommandDefinition>, reads: PartOf<DefinedRead> = readDefinitions) =>
  () =>
    requireWholeDefinitions(commands, reads);

describe('definitions', () => {
  it('are whole, as they stand', () => {
    expect(start(commandDefinitions)).not.toThrow();
  });

  it.each<readonly [string, PartOf<CommandDefinition>]>([
    ['a right', command(without(ReportProgress, 'refusal'))],
    ['a right', command({ ...ReportProgress, who: [] })],
    ['a class on the bus', command(without(ReportProgress, 'Command'))],
    ['its name', command({ ...ReportProgress, name: 'WakeTask' })],
    ['a text in en', withDoor({ text: { vi: 'Báo cáo tiến độ', en: '' } })],
    ['a text in vi', withDoor({ text: { vi: ' ', en: 'Report progress' } })],
    ['what it says was recorded', withDoor({ said: undefined } as object)],
    ['a text in en for what was recorded', withSaid({ done: { vi: 'Đã ghi {task}', en: '' } })],
    ['a text in vi for what stood already', withSaid({ already: { vi: '', en: '{task} stood' } })],
    ['the same facts in vi and en', withSaid({ done: { vi: 'Đã ghi {task}', en: 'Recorded' } })],
    ['an example that its body takes (narrative)', withDoor({ example: { period: '2020-Q2' } })],
    [
      'an example that its body takes (colour)',
      withDoor({ example: { ...ReportProgress.door?.example, colour: 'red' } }),
    ],
    ['a right', { ...commandDefinitions, ReportProgress: {} }],
  ])('stop the start where a command lacks %s, which is named', (lacking, commands) => {
    expect(start(commands)).toThrow(new RegExp(`ReportProgress lacks .*${lacking.replaceAll(/[()]/g, '\\$&')}`));
  });

  it.each<readonly [string, Partial<DefinedRead>]>([
    ['what it answers', without(Tasks, 'read')],
    ['its parameters', without(Tasks, 'params')],
    ['a text in en', { ...Tasks, text: { vi: 'Tìm nhiệm vụ', en: '' } }],
  ])('stop the start where a read lacks %s', (lacking, Broken) => {
    expect(start(commandDefinitions, { ...readDefinitions, Tasks: Broken })).toThrow(`Tasks lacks ${lacking}`);
  });

  it('stop the start where two have one route', () => {
    const [one, other] = [commandDefinitions.ConfirmResult, commandDefinitions.ReturnResult];
    const same = { ...other, door: { ...other.door, route: one.door?.route } as CommandDoor };
    expect(start({ ...commandDefinitions, ReturnResult: same })).toThrow(
      'POST /v1/tasks/:task/confirmation stands twice',
    );
  });
});
