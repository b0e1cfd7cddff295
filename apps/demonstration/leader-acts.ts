import { dutyId } from '#domain/duty/duty.js';
import { unreachable } from '#domain/kernel/invariant.js';
import { defined } from '#domain/kernel/plain.js';
import type { Acting, ActOf, Asked } from './acting.js';
import { addresseeAt } from './demo-actors.js';
import type { Escalated } from './files.js';

/** A leader answers what came before them; what they directed is done. */
export function leaderAsked(act: ActOf<'acknowledge' | 'direct' | 'completeDirective'>, acting: Acting): Asked {
  const { now, by } = acting;
  switch (act.do) {
    case 'acknowledge': {
      const { about, note } = act;
      return {
        target: escalatedAt(about, acting),
        command: { type: 'AcknowledgeEscalation', now, by, ...defined({ note }) },
      };
    }
    case 'direct': {
      const { about, option, text, due } = act;
      const said = { directive: acting.idOf('directive'), addressee: addresseeAt(act.addressee), text, due };
      const command = { type: 'DirectEscalation', now, by, ...said, ...defined({ option }) } as const;
      return { target: escalatedAt(about, acting), command };
    }
    case 'completeDirective': {
      const id = acting.madeBy(act.directive, 'directive');
      const command = { type: 'CompleteDirective', now, by, text: act.text, evidence: [] } as const;
      return { target: { category: 'directive', id }, command };
    }
    default:
      return unreachable(act, 'leaderAsked');
  }
}

function escalatedAt(about: Escalated, acting: Acting): Asked['target'] {
  if ('task' in about) return { category: 'task', id: acting.taskOf(about.task) };
  if ('blocker' in about) return { category: 'blocker', id: acting.madeBy(about.blocker, 'blocker') };
  return { category: 'duty', id: dutyId(acting.files.tasks.programme, about.period, about.duty) };
}
