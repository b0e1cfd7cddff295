import { isLanguage, type Language, languageOfLocale } from './language.js';

/** What the command line was told by its surroundings. The only reader of the process's environment here. */
export interface Environment {
  readonly url: string | undefined;
  readonly token: string | undefined;
  readonly language: Language;
  /** https://no-color.org: set to anything but the empty text. */
  readonly noColor: boolean;
  /** All of it, for `doctor`, which judges the server's own settings. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** An empty variable counts as unset. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const args = (name: string): string | undefined => variables[name]?.trim() || undefined;
  return {
    url: args('DONDOC_URL'),
    token: args('DONDOC_TOKEN'),
    language: languageOfLocale(args('LC_ALL') ?? args('LC_MESSAGES') ?? args('LANG')),
    noColor: args('NO_COLOR') !== undefined,
    variables,
  };
}

/** `--lang vi` or `--lang=vi` is looked for before anything else is read: the help pages are written in it. */
export function languageGiven(argv: readonly string[]): Language | undefined {
  const place = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[place];
  if (word === undefined) return undefined;
  const language = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (argv[place + 1] ?? '');
  return isLanguage(language) ? language : undefined;
}
