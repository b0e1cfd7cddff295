import { isDone } from '#application/engine/execution/command-answer.js';
import type { CommandEnvelope } from '#application/engine/execution/command-envelope.js';
import type { CommandExecutor } from '#application/engine/execution/command-executor.js';
import type { KeyVault } from '#application/ports/key-vault.js';
import type { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';
import type { DemoClock } from './demo-clock.js';
import { envelopeOf } from './envelope.js';
import type { ScriptStep } from './step.js';

/**
 * Plays the script through the same executor as everybody else. Every step has its own key, so a demonstration that was
 * cut off while being made is simply played again: what stands is found, what is missing is done.
 */
export async function playScript(
  steps: readonly ScriptStep[],
  parts: {
    readonly executor: CommandExecutor;
    readonly vault: KeyVault;
    readonly clock: VirtualClock;
    readonly demoClock: DemoClock;
  },
): Promise<void> {
  for (const step of steps) {
    if (step.at > parts.clock.now()) await parts.demoClock.liveThrough(step.at);
    const answer = await parts.executor.execute(await sealedEnvelope(step, parts.vault));
    if (!isDone(answer)) {
      throw new Error(`the demonstration's step ${step.key} was refused: ${JSON.stringify(answer)}`);
    }
  }
}

async function sealedEnvelope(step: ScriptStep, vault: KeyVault): Promise<CommandEnvelope> {
  if (step.needsSealing === undefined) return envelopeOf(step, step.command);
  return envelopeOf(step, { ...step.command, sealed: await vault.seal(step.target.id, step.needsSealing) });
}
