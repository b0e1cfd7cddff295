const BLANK = /\{(?<name>\w+)\}/g;

/** Puts facts into a text's blanks, `{count}`; what people typed is put in as it is and never read as a blank. */
export const fillBlanks = (template: string, facts: Readonly<Record<string, string | number>>): string =>
  template.replace(BLANK, (blank, name: string) => String(facts[name] ?? blank));
