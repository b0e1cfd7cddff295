import { ids } from '#application/ids.js';
import { invariant, unreachable } from '#domain/kernel/invariant.js';
import type { TaskCommand } from '#domain/task/task.decide.js';
import type { Acting, ActOf, Asked } from './acting.js';
import { personAt } from './demo-actors.js';
import type { Act } from './files.js';

type TaskAct = Exclude<Extract<Act, { readonly task: string }>, ActOf<'raiseBlocker'>>;

export const taskAsked = (act: TaskAct, acting: Acting): Asked => ({
  target: { category: 'task', id: acting.taskOf(act.task) },
  command: taskCommand(act, acting),
});

function taskCommand(act: TaskAct, acting: Acting): TaskCommand {
  const { now, by, unit, files } = acting;
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
      const report = { report: acting.idOf('report'), period, narrative, noChange, evidence: [], ...measured };
      return { type: 'ReportProgress', ...told, ...report };
    }
    case 'submitResult': {
      const { narrative, document } = act;
      const result = { result: acting.idOf('result'), narrative, evidence: [], ...(document ? { document } : {}) };
      return { type: 'SubmitResult', ...told, ...result };
    }
    case 'requestExtension': {
      const { deadline, reason } = act;
      return {
        type: 'RequestExtension',
        ...told,
        request: acting.idOf('request'),
        deadline: { text: deadline },
        reason,
      };
    }
    case 'decideExtension': {
      const { granted, reason } = act;
      return { type: 'DecideExtension', ...told, request: acting.madeBy(act.request, 'request'), granted, reason };
    }
    case 'urge':
      return { type: 'UrgeTask', ...told, unit, urge: acting.idOf('urge'), text: act.text, answerBy: act.answerBy };
    default:
      return unreachable(act, 'taskCommand');
  }
}

function assign(code: string, { files: { tasks }, now, by }: Acting): TaskCommand {
  const given = tasks.tasks.find((task) => task.code === code);
  invariant(given !== undefined, `${code} is one of the further tasks`);
  const { deadline, ...content } = given;
  const { programme, assigningUnit } = tasks;
  return {
    ...{ type: 'AssignTask', now, by, task: ids.codedTask(programme, code), ...content },
    ...{ programme, assigningUnit, deadline: { text: deadline } },
    ...{ isRestricted: false, provenance: 'illustration' },
  };
}
