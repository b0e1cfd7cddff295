import { Command, CommanderError, Option } from 'commander';
import { readManifest } from '#infrastructure/deployment/package-files.js';
import { commandTexts, helpTexts, helpTitles, nounTexts, programText } from '#texts/command-line/commands.texts.js';
import { type OptionText, optionTexts } from '#texts/command-line/options.texts.js';
import { commands } from '../commands-table.js';
import type { KnownOption } from './args.js';
import type { CommandSpec } from './command.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { Language } from './language.js';

/** What the parser hands over when it has understood a command. */
export interface Invocation {
  readonly spec: CommandSpec;
  readonly values: Readonly<Record<string, unknown>>;
  /** Those whose names options have too: a unit's code, where `--unit` says for which one acts. */
  readonly operands: Readonly<Record<string, unknown>>;
  readonly known: Readonly<Record<string, KnownOption>>;
}

/** Options that stand anywhere on the line. */
const everywhere: readonly { readonly flags: string; readonly text: OptionText }[] = [
  { flags: '-o, --output <format>', text: 'output' },
  { flags: '--as-of <when>', text: 'asOf' },
  { flags: '--reason <text>', text: 'reason' },
  { flags: '--no-input', text: 'input' },
  { flags: '--url <address>', text: 'url' },
  { flags: '--token <token>', text: 'token' },
  { flags: '--lang <language>', text: 'lang' },
  { flags: '--timeout <seconds>', text: 'timeout' },
];

const isTitle = (text: string): text is keyof typeof helpTitles => Object.hasOwn(helpTitles, text);

const helpOf = (language: Language) => ({
  showGlobalOptions: true,
  styleTitle: (title: string) => (language === 'vi' && isTitle(title) ? helpTitles[title] : title),
});

/** Whether an option that stands everywhere means nothing to the command. */
export const isRefused = ({ takes = [] }: CommandSpec, option: OptionText): boolean =>
  (option === 'asOf' || option === 'reason') && !takes.includes(option);

/** The table of commands as commander takes it; `run` is called for the one that was typed. */
export function commandLine(language: Language, run: (invocation: Invocation) => Promise<void>): Command {
  const root = new Command('dondoc')
    .description(programText[language])
    .version(readManifest().version, '-V, --version', helpTexts.version[language])
    .helpOption('-h, --help', helpTexts.help[language])
    .helpCommand(false)
    .exitOverride()
    // What is wrong is said by us, in the reader's language.
    .configureOutput({ outputError: () => {} })
    .configureHelp(helpOf(language))
    .addHelpText('after', `\n${helpTexts.closing[language]}`);
  for (const { flags, text } of everywhere) root.addOption(optionOf(flags, text, language));
  for (const spec of commands) addCommand(root, spec, language, run);
  return root;
}

function addCommand(
  root: Command,
  spec: CommandSpec,
  language: Language,
  run: (invocation: Invocation) => Promise<void>,
): void {
  const [noun = '', verb] = spec.name.split(' ');
  const parent = verb === undefined ? root : group(root, noun, language);
  const command = parent.command(verb ?? noun).description(commandTexts[spec.name][language]);
  for (const { name, text, isList, isOptional } of spec.operands ?? []) {
    const argument = isList ? `[${name}...]` : isOptional ? `[${name}]` : `<${name}>`;
    command.argument(argument, optionTexts[text][language]);
  }
  for (const { flags, text, repeats } of spec.options ?? [])
    command.addOption(optionOf(flags, text, language, repeats));
  const refused = everywhere.filter(({ text }) => isRefused(spec, text)).map(({ flags }) => flags);
  const globals = root.options.filter(({ flags }) => !refused.includes(flags));
  command.configureHelp({ ...helpOf(language), visibleGlobalOptions: () => globals });
  if (spec.example !== undefined) {
    command.addHelpText('after', `\n${helpTexts.example[language]}\n  ${spec.example}`);
  }
  const known = knownOptions([...everywhere, ...(spec.options ?? [])]);
  command.action(async () => {
    const operands = (spec.operands ?? []).map(({ name, isList }, at) => [
      name,
      isList ? command.args.slice(at) : command.args[at],
    ]);
    const apart = operands.filter(([name]) => typeof name === 'string' && Object.hasOwn(known, name));
    const others = operands.filter((operand) => !apart.includes(operand));
    await run({
      ...{ spec, known, operands: Object.fromEntries(apart) },
      values: { ...command.optsWithGlobals(), ...Object.fromEntries(others) },
    });
  });
}

/** A noun, described with its verbs: the first help page then names everything that can be done. */
function group(root: Command, noun: string, language: Language): Command {
  const known = root.commands.find((command) => command.name() === noun);
  if (known !== undefined) return known;
  const text = Object.entries(nounTexts).find(([name]) => name === noun)?.[1][language];
  const verbs = commands.flatMap(({ name }) => (name.startsWith(`${noun} `) ? name.slice(noun.length + 1) : []));
  return root
    .command(noun)
    .helpCommand(false)
    .description(`${text}: ${verbs.join(', ')}`);
}

function optionOf(flags: string, text: OptionText, language: Language, repeats = false): Option {
  const option = new Option(flags, optionTexts[text][language]);
  // Not commander's own variadic options: they swallow the arguments that follow.
  return repeats
    ? option.argParser((value, before: unknown) => [...(Array.isArray(before) ? before : []), value])
    : option;
}

const knownOptions = (options: readonly { readonly flags: string; readonly text: OptionText }[]) =>
  Object.fromEntries(
    options.map(({ flags, text }) => {
      const option = new Option(flags);
      return [option.attributeName(), { flag: option.long ?? flags, text }];
    }),
  );

/** Help and version were printed; undefined where commander could not understand the line. */
export function exitOfParser(error: unknown): ExitCode | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return EXIT.ok;
  return error.code === 'commander.help' ? EXIT.usage : undefined;
}
