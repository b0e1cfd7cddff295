import { Acting, type Asked } from './acting.js';
import { blockerAsked } from './blocker-acts.js';
import { actorAt } from './demo-actors.js';
import { submitDuty } from './duty-acts.js';
import type { Act, DemonstrationFiles } from './files.js';
import { leaderAsked } from './leader-acts.js';
import type { CommandStep } from './step.js';
import { taskAsked } from './task-acts.js';

/** What people do, as commands: everything in them follows from the script, so they are the same each time. */
export function actSteps(files: DemonstrationFiles, acts: readonly Act[]): readonly CommandStep[] {
  return acts.map((act) => {
    const acting = new Acting(files, act);
    return { at: acting.now, key: act.key, actor: actorAt(files.people, act.by), ...askedOf(act, acting) };
  });
}

function askedOf(act: Act, acting: Acting): Asked {
  switch (act.do) {
    case 'submitDuty':
      return submitDuty(act, acting);
    case 'raiseBlocker':
    case 'escalate':
    case 'resolveBlocker':
      return blockerAsked(act, acting);
    case 'acknowledge':
    case 'direct':
    case 'completeDirective':
      return leaderAsked(act, acting);
    default:
      return taskAsked(act, acting);
  }
}
