import type { BlockerCommand } from '#domain/blocker/blocker.decide.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import { unreachable } from '#domain/kernel/invariant.js';
import type { Acting, ActOf, Asked } from './acting.js';

/** A blocker is raised, put before the next level, or out of the way. */
export function blockerAsked(act: ActOf<'raiseBlocker' | 'escalate' | 'resolveBlocker'>, acting: Acting): Asked {
  const { now, by } = acting;
  switch (act.do) {
    case 'raiseBlocker':
      return raiseBlocker(act, acting);
    case 'escalate':
      return onBlocker(acting.madeBy(act.blocker, 'blocker'), { type: 'EscalateBlocker', now, by, reason: act.reason });
    case 'resolveBlocker':
      return onBlocker(acting.madeBy(act.blocker, 'blocker'), { type: 'ResolveBlocker', now, by, text: act.text });
    default:
      return unreachable(act, 'blockerAsked');
  }
}

/** The handler raises it for the lead unit of the task. */
function raiseBlocker(act: ActOf<'raiseBlocker'>, acting: Acting): Asked {
  const { now, by, unit, files } = acting;
  const { at: _, key: __, do: ___, by: ____, task: taskCode, ...said } = act;
  const { programme, assigningUnit } = files.tasks;
  const blocker = acting.idOf('blocker');
  const { id, version } = defaultPolicy;
  const isRestricted = files.script.assigning.restricted.includes(taskCode);
  const about = { task: acting.taskOf(taskCode), taskCode, programme, unit, assigningUnit, isRestricted };
  return onBlocker(blocker, {
    ...{ type: 'RaiseBlocker', now, by, blocker, ...about, handler: { person: by }, ...said },
    policy: { id, version },
  });
}

const onBlocker = (id: string, command: BlockerCommand): Asked => ({ target: { category: 'blocker', id }, command });
