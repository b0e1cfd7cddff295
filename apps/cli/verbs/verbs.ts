import { readFileSync } from 'node:fs';
import type { CommandSpec, OptionSpec } from '../shell/command.js';
import { shellLine } from './typed-example.js';
import type { VerbLine, VerbOption } from './verb-line.js';
import { verbsFile } from './verbs-file.js';

export const dryRun: OptionSpec = { flags: '--dry-run', text: 'dryRun' };

/** What every write takes. */
export const writes: readonly OptionSpec[] = [
  { flags: '--unit <unit>', text: 'actingUnit' },
  { flags: '--idempotency-key <key>', text: 'idempotencyKey' },
  dryRun,
];

/** For a decision on what one has read. */
const seen: OptionSpec = { flags: '--if-match <etag>', text: 'ifMatch' };

/** The commands that are made of a definition, by what the build wrote down of it. */
export function definedVerbs(): readonly CommandSpec[] {
  const lines: readonly VerbLine[] = JSON.parse(readFileSync(verbsFile(), 'utf8'));
  return lines.map((line) => ({
    name: line.name,
    operands: line.operands.map((name) => ({
      ...{ name, text: name },
      ...(name in line.waiting ? { isOptional: true } : {}),
    })),
    options: [...line.options.map(optionSpec), ...(line.needsMatch ? [seen] : []), ...writes],
    takes: line.reason === 'none' ? [] : ['reason'],
    example: shellLine(line.example),
    demoToken: line.actsAs,
    load: async () => (await import('./give.js')).give(line),
  }));
}

const optionSpec = ({ flags, text, kind }: VerbOption): OptionSpec => ({
  flags,
  text,
  ...(kind === 'list' || kind === 'entries' ? { repeats: true } : {}),
});
