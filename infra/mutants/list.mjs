// Which faults there are, and whether each can still be put in.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutants } from '../../test/mutants/mutants.mjs';
import { root } from '../build.mjs';

/** All, or those whose names are given or begin as given: `domain`, `domain/near-due`. @throws Error for a name of none. */
export function chosenMutants(names) {
  if (names.length === 0) return mutants;
  for (const name of names) {
    if (!mutants.some((mutant) => mutant.name.startsWith(name))) throw new Error(`there is no mutant ${name}`);
  }
  return mutants.filter(({ name }) => names.some((wanted) => name.startsWith(wanted)));
}

/** Why some cannot be put in: a list that has fallen behind the code proves nothing. */
export function staleMutants() {
  const names = mutants.map(({ name }) => name);
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  return [...twice.map((name) => `${name}: the name stands twice`), ...mutants.flatMap(whyStale)];
}

function whyStale({ name, file, find, replace, specs }) {
  const path = join(root, file);
  if (!existsSync(path)) return [`${name}: ${file} is not there`];
  if (find === replace) return [`${name}: it changes nothing`];
  const times = readFileSync(path, 'utf8').split(find).length - 1;
  const missing = specs.filter((spec) => !existsSync(join(root, spec))).map((spec) => `${name}: ${spec} is not there`);
  return times === 1 ? missing : [`${name}: its text stands ${times} times in ${file}`, ...missing];
}
