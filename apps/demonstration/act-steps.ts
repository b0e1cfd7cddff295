import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import { ids } from '#application/ids.js';
import { dutyId } from '#domain/duty/duty.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import { invariant, unreachable } from '#domain/kernel/invariant.js';
import type { PersonId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';
import type { TaskCommand } from '#domain/task/task.decide.js';
import { actorAt, momentOf, personAt } from './demo-actors.js';
import type { Act, DemonstrationFiles } from './files.js';
import { type CommandStep, commandKeyOf } from './step.js';

type ActOf<Do extends Act['do']> = Extract<Act, { do: Do }>;

interface Acting {
  readonly files: DemonstrationFiles;
  readonly now: Instant;
  readonly by: PersonId;
  /** The id of what the act makes that has no natural key. */
  readonly idOf: (kind: 'report' | 'result' | 'blocker') => string;
}

/** What people did once the programme ran. */
export function actSteps(files: DemonstrationFiles): readonly CommandStep[] {
  const { people, script } = files;
  return script.acts.map((act) => {
    const at = momentOf(act.at, script.timeZone);
    const actor = actorAt(people, act.by);
    const commandKey = commandKeyOf({ actor, key: act.key });
    const idOf = (kind: string) => ids.madeBy(commandKey, kind);
    const acting: Acting = { files, now: at, by: actor.person, idOf };
    return { at, key: act.key, actor, ...askedOf(act, acting) };
  });
}

function askedOf(act: Act, acting: Acting): Pick<CommandStep, 'target' | 'command'> {
  if (act.do === 'submitDuty') return submitDuty(act, acting);
  if (act.do === 'raiseBlocker') return raiseBlocker(act, acting);
  return { target: { category: 'task', id: taskOf(act.task, acting) }, command: taskCommand(act, acting) };
}

function taskCommand(act: Exclude<Act, ActOf<'submitDuty' | 'raiseBlocker'>>, acting: Acting): TaskCommand {
  const { now, by, files, idOf } = acting;
  const told = { now, by };
  switch (act.do) {
    case 'assign':
      return assign(act.task, acting);
    case 'accept':
      return { type: 'AcceptTask', ...told };
    case 'confirm':
      return { type: 'ConfirmResult', ...told };
    case 'return':
      return { type: 'ReturnResult', ...told, reason: act.reason };
    case 'nameHandler':
      return { type: 'NameHandler', ...told, handler: { person: personAt(files.people, act.handler) } };
    case 'report': {
      const { period, percent, narrative, noChange = false, explanation } = act;
      const measured = { ...(percent === undefined ? {} : { percent }), ...(explanation ? { explanation } : {}) };
      const report = { report: idOf('report'), period, narrative, noChange, evidence: [], ...measured };
      return { type: 'ReportProgress', ...told, ...report };
    }
    case 'submitResult': {
      const { narrative, document } = act;
      const result = { result: idOf('result'), narrative, evidence: [], ...(document ? { document } : {}) };
      return { type: 'SubmitResult', ...told, ...result };
    }
    default:
      return unreachable(act, 'taskCommand');
  }
}

function assign(code: string, { files: { tasks }, now, by }: Acting): TaskCommand {
  const given = tasks.tasks.find((task) => task.code === code);
  invariant(given !== undefined, `${code} is one of the further tasks`);
  const { deadline, ...content } = given;
  const { programme, assigningUnit, leadUnit } = tasks;
  return {
    ...{ type: 'AssignTask', now, by, task: ids.codedTask(programme, code), ...content },
    ...{ programme, assigningUnit, leadUnit, deadline: { text: deadline } },
    ...{ isRestricted: false, provenance: 'illustration' },
  };
}

function submitDuty(act: ActOf<'submitDuty'>, acting: Acting): Pick<CommandStep, 'target' | 'command'> {
  const { unit, period, note, withoutTasks } = act;
  const without =
    withoutTasks?.tasks.map((code) => ({ task: taskOf(code, acting), reason: withoutTasks.reason })) ?? [];
  const { now, by, files } = acting;
  return {
    target: { category: 'duty', id: dutyId(files.tasks.programme, period, unit) },
    command: { type: 'SubmitDuty', now, by, withoutTasks: without, ...(note === undefined ? {} : { note }) },
  };
}

/** The handler raises it for the lead unit of the task. */
function raiseBlocker(act: ActOf<'raiseBlocker'>, acting: Acting): Pick<CommandStep, 'target' | 'command'> {
  const { now, by, files } = acting;
  const { at: _, key: __, do: ___, by: post, task: taskCode, ...said } = act;
  const { programme, assigningUnit } = files.tasks;
  const blocker = acting.idOf('blocker');
  const { id, version } = defaultPolicy;
  const isRestricted = files.script.assigning.restricted.includes(taskCode);
  const [unit = ''] = post.split('/');
  const about = { task: taskOf(taskCode, acting), taskCode, programme, unit, assigningUnit, isRestricted };
  const command: DomainCommand = {
    ...{ type: 'RaiseBlocker', now, by, blocker, ...about, handler: { person: by }, ...said },
    policy: { id, version },
  };
  return { target: { category: 'blocker', id: blocker }, command };
}

const taskOf = (code: string, { files }: Acting): string => ids.codedTask(files.tasks.programme, code);
