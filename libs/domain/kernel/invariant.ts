/** Our own bug, never a person's mistake: it stops the unit of work and says what we believed. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
}

export function invariant(condition: unknown, belief: string): asserts condition {
  if (!condition) throw new InvariantBroken(belief);
}

/** Closes a switch over a union: the compiler refuses it while a case is missing. */
export function unreachable(value: never, where: string): never {
  throw new InvariantBroken(`${where}: no case for ${JSON.stringify(value)}`);
}
