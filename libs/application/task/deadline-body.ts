import type { DeadlineInput } from '#domain/calendar/deadline.js';
import { LENGTH, Line, Optional } from '../engine/definition/fields.js';

/** Words, a kind with its period, or a date: what they mean, and whether they can be, the calendar says. */
export class DeadlineBody {
  @Optional()
  @Line(LENGTH.line)
  readonly text?: string;

  @Optional()
  @Line(LENGTH.code)
  readonly kind?: string;

  @Optional()
  @Line(LENGTH.code)
  readonly period?: string;

  @Optional()
  @Line(LENGTH.code)
  readonly date?: string;
}

/** The forms of which a body lets exactly one through. */
export const DEADLINE_FORMS = [['text'], ['kind', 'period'], ['date']] as const;

export function deadlineOf({ text, kind, period = '', date = '' }: DeadlineBody): DeadlineInput {
  if (text !== undefined) return { text };
  return kind === undefined ? { date } : { kind, period };
}

/** In an option of one word; the other forms are typed with longer ones. */
export const deadlineFlags = { fields: { text: { flags: '--deadline <words>' } } } as const;
