import type { OptionText } from '#texts/command-line/options.texts.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

/** Asks the person at the terminal; undefined where there is none or `--no-input` forbids it. */
export type Ask = ((about: OptionText) => Promise<string>) | undefined;

/** A flag as it is typed, and what it means. */
export interface KnownOption {
  readonly flag: string;
  readonly text: OptionText;
}

/** What was typed, by the names of operands and of options in camel case; a wrong value is a usage `Failure`. */
export class Args {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly known: Readonly<Record<string, KnownOption>>,
    private readonly ask: Ask,
    /** Those whose names options have too. */
    private readonly operands: Readonly<Record<string, unknown>> = {},
  ) {}

  text(name: string): string | undefined {
    return written(this.values[name]);
  }

  /** An operand: the shell's parser has seen to it that it is there. */
  operand(name: string): string {
    return written(this.operands[name]) ?? this.text(name) ?? this.#missing(name);
  }

  /** Asked for where a person sits at the terminal. */
  async required(name: string): Promise<string> {
    const text = this.text(name) ?? (await this.ask?.(this.#option(name).text))?.trim().normalize('NFC');
    return text === undefined || text === '' ? this.#missing(name) : text;
  }

  number(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (Number.isFinite(number)) return number;
    throw new Failure(EXIT.usage, 'not-a-number', { option: this.#option(name).flag, given: text });
  }

  texts(name: string): readonly string[] {
    const value = this.values[name];
    return Array.isArray(value)
      ? value.filter((text) => typeof text === 'string').map((text) => text.normalize('NFC'))
      : [];
  }

  isSet(name: string): boolean {
    return this.values[name] === true;
  }

  /** For a flag that begins with `--no-`: its name is what follows. */
  isNegated(name: string): boolean {
    return this.values[name] === false;
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const chosen = choices.find((choice) => choice === text);
    if (chosen !== undefined) return chosen;
    const facts = { option: this.#option(name).flag, choices: choices.join(', '), given: text };
    throw new Failure(EXIT.usage, 'not-a-choice', facts);
  }

  #option(name: string): KnownOption {
    return this.known[name] ?? { flag: name, text: 'reason' };
  }

  #missing(name: string): never {
    throw new Failure(EXIT.usage, 'option-missing', { what: this.#option(name).flag });
  }
}

const written = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC') : undefined;
