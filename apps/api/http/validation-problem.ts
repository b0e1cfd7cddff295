import type { ValidationError } from 'class-validator';
import { TEXT_RULE } from '#application/engine/definition/fields.js';
import { validationText } from '#texts/door/validation.js';
import { type Blamed, DomainProblem } from './domain-problem.js';

/** More errors than these help nobody. */
const ERRORS_MAX = 50;

/** class-validator's names of rules that say something else to the sender. */
const codes: Readonly<Record<string, string>> = {
  isDefined: 'field-missing',
  whitelistValidation: 'field-unknown',
};

/** What `ValidationPipe` found, one error a place. */
export function validationProblem(errors: readonly ValidationError[]): DomainProblem {
  const blamed = errors.flatMap((error) => blamedIn(error, ''));
  return new DomainProblem('validation-failed', { count: blamed.length }, { errors: blamed.slice(0, ERRORS_MAX) });
}

/**
 * A body gives exactly one of several keys, where there are such.
 *
 * @throws DomainProblem where it gives none or more than one.
 */
export function requireOneOf(body: object, keys: readonly string[] | undefined): void {
  if (keys === undefined) return;
  const [given, ...others] = keys.filter((key) => Reflect.get(body, key) !== undefined);
  if (given !== undefined && others.length === 0) return;
  const forms = keys.map((key) => `{${key}}`).join(', ');
  const blamed = others.length === 0 ? keys.slice(0, 1) : others;
  const errors = blamed.map((key) => fieldProblem('isOneForm', `one of the following forms: ${forms}`, key));
  throw new DomainProblem('validation-failed', { count: errors.length }, { errors });
}

/** One place that is to blame, by the name of the rule and its message as class-validator has them. */
export const fieldProblem = (rule: string, message: string, property: string): Blamed => ({
  ...{ pointer: `/${property}`, code: codeOf(rule), detail: wordsOf(rule, message, property) },
});

function blamedIn({ property, constraints = {}, children = [] }: ValidationError, above: string): readonly Blamed[] {
  const pointer = `${above}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const [constraint, message] = Object.entries(constraints)[0] ?? [];
  const rule = constraint === TEXT_RULE ? message : constraint;
  const own =
    rule === undefined || message === undefined
      ? []
      : [{ pointer, code: codeOf(rule), detail: wordsOf(rule, message, property) }];
  return [...own, ...children.flatMap((child) => blamedIn(child, pointer))];
}

const codeOf = (rule: string): string => codes[rule] ?? rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const wordsOf =
  (rule: string, message: string, property: string): Blamed['detail'] =>
  (language) =>
    validationText(rule, message, property, language);
