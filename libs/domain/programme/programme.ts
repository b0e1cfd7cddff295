import { civilDate } from '../calendar/civil-date.js';
import type { PolicyRef } from '../follow-up/policy.js';
import type { Recorded } from '../kernel/decider.js';
import type { Localized, PeriodId, ProgrammeId, UnitId } from '../kernel/names.js';
import { own } from '../kernel/plain.js';
import type { CivilDate } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';

export interface ProgrammeFacts {
  readonly code: string;
  readonly title: Localized;
  /** The act that it carries out: a document's id or its number as written. */
  readonly mandate?: string;
  readonly issuedOn: CivilDate;
  /** The ministry that keeps it: it asks for reports and owes none. */
  readonly keptBy: UnitId;
  /** Given to obligations that start under it. */
  readonly policy: PolicyRef;
  /** Id of the calendar that its periods and deadlines are counted in. */
  readonly calendar: string;
}

/** Dates of one report; a period is open from 00:00 of `opensOn` to 24:00 of `cutOff`. */
export interface ReportingDates {
  readonly opensOn: CivilDate;
  readonly cutOff: CivilDate;
  readonly owedOn: CivilDate;
  /** The next period's cut-off: after it the report is no longer asked for. */
  readonly lapsesOn: CivilDate;
}

/** Its facts are blanks until it is issued. */
export interface Programme extends ProgrammeFacts {
  readonly issued: boolean;
  readonly id: ProgrammeId;
  readonly periods: Readonly<Record<PeriodId, ReportingDates & { readonly state: 'open' | 'closed' }>>;
}

export type ProgrammeEvent =
  | { readonly type: 'ProgrammeIssued'; readonly data: ProgrammeFacts & { readonly programme: ProgrammeId } }
  | {
      readonly type: 'ReportingPeriodOpened';
      readonly data: ReportingDates & { readonly period: PeriodId; readonly calendarVersion: number };
    }
  | { readonly type: 'ReportingPeriodClosed'; readonly data: { readonly period: PeriodId } };

export const programmeEventVersions = {
  ProgrammeIssued: [],
  ReportingPeriodOpened: [],
  ReportingPeriodClosed: [],
} as const satisfies EventVersions<ProgrammeEvent>;

export const initialProgramme: Programme = {
  issued: false,
  id: '',
  code: '',
  title: { vi: '' },
  issuedOn: civilDate(1970, 1, 1),
  keptBy: '',
  policy: { id: '', version: 0 },
  calendar: '',
  periods: {},
};

export function evolveProgramme(programme: Programme, event: Recorded<ProgrammeEvent>): Programme {
  switch (event.type) {
    case 'ProgrammeIssued': {
      const { programme: id, ...facts } = event.data;
      return { ...programme, ...facts, id, issued: true };
    }
    case 'ReportingPeriodOpened': {
      const { period, opensOn, cutOff, owedOn, lapsesOn } = event.data;
      const opened = { opensOn, cutOff, owedOn, lapsesOn, state: 'open' } as const;
      return { ...programme, periods: { ...programme.periods, [period]: opened } };
    }
    case 'ReportingPeriodClosed': {
      const { period } = event.data;
      const open = own(programme.periods, period);
      if (open === undefined) return programme;
      return { ...programme, periods: { ...programme.periods, [period]: { ...open, state: 'closed' } } };
    }
  }
}
