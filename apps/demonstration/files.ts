import type { PostKind, UnitKind } from '#domain/directory/unit.js';
import type { Level } from '#domain/follow-up/policy.js';
import type { PeriodId, PersonId, PostId, UnitId } from '#domain/kernel/names.js';
import type { CivilDate } from '#domain/kernel/time.js';

interface InTwoLanguages {
  readonly vi: string;
  readonly en: string;
}

/** What is sealed under a person's own key. A minister, or a leader in charge of a field, is their post and has no name. */
export interface Contact {
  readonly name?: string;
  readonly address: string;
}

/** `data/demonstration/people.json`. */
export interface People {
  readonly persons: readonly { readonly person: PersonId; readonly language: 'vi' | 'en'; readonly contact: Contact }[];
  readonly posts: readonly {
    readonly unit: UnitId;
    readonly post: PostId;
    readonly kind: PostKind;
    readonly title: InTwoLanguages;
    readonly holder: PersonId;
    readonly since: CivilDate;
    readonly isFocalPoint?: true;
    readonly portfolio?: readonly UnitId[];
  }[];
  readonly tokens: readonly { readonly token: string; readonly person: PersonId; readonly label: InTwoLanguages }[];
}

/** `data/demonstration/short-names.json`: by the unit's code. */
export interface ShortNames {
  readonly units: Readonly<Record<UnitId, InTwoLanguages>>;
}

/** `data/demonstration/tasks.json`. */
export interface FurtherTasks {
  readonly programme: string;
  readonly assigningUnit: UnitId;
  readonly tasks: readonly {
    readonly code: string;
    readonly leadUnit: UnitId;
    readonly title: InTwoLanguages;
    readonly coordinatingUnits: readonly UnitId[];
    readonly deadline: string;
    readonly deliverable?: string;
  }[];
}

/** `data/demonstration/units.json`: below the units that the sources name. */
export interface FurtherUnits {
  readonly units: readonly {
    readonly code: UnitId;
    readonly kind: UnitKind;
    readonly subKind: string;
    readonly parent: UnitId;
    readonly name: InTwoLanguages;
    readonly shortName: InTwoLanguages;
  }[];
}

/** `YYYY-MM-DDTHH:MM` in the script's zone. */
export type LocalTime = string;
/** `unit/post` of the cast. */
export type PostName = string;
/** Key of the act that made what is meant: a blocker, a request, a directive. */
export type ActKey = string;

interface Done {
  readonly at: LocalTime;
  readonly key: string;
  readonly by: PostName;
}
interface OnTask extends Done {
  readonly task: string;
}

/** What came before a leader. */
export type Escalated =
  | { readonly task: string }
  | { readonly blocker: ActKey }
  | { readonly duty: UnitId; readonly period: PeriodId };

export type Act =
  | (OnTask & { readonly do: 'assign' | 'accept' | 'confirm' })
  | (OnTask & { readonly do: 'nameHandler'; readonly handler: PostName })
  | (OnTask & {
      readonly do: 'report';
      readonly period: PeriodId;
      readonly percent?: number;
      readonly narrative: string;
      readonly noChange?: true;
      readonly explanation?: string;
    })
  | (OnTask & {
      readonly do: 'submitResult';
      readonly narrative: string;
      readonly document?: { readonly title: string; readonly date: CivilDate };
    })
  | (OnTask & { readonly do: 'return'; readonly reason: string })
  | (OnTask & {
      readonly do: 'raiseBlocker';
      readonly title: string;
      readonly description: string;
      readonly cause: string;
      readonly exceedsCompetenceBecause?: string;
      readonly options: readonly { readonly text: string; readonly competence: Level }[];
    })
  | (OnTask & { readonly do: 'requestExtension'; readonly deadline: string; readonly reason: string })
  | (OnTask & {
      readonly do: 'decideExtension';
      readonly request: ActKey;
      readonly granted: boolean;
      readonly reason: string;
    })
  | (OnTask & { readonly do: 'urge'; readonly text: string; readonly answerBy: CivilDate })
  | (Done & { readonly do: 'escalate'; readonly blocker: ActKey; readonly reason: string })
  | (Done & { readonly do: 'resolveBlocker'; readonly blocker: ActKey; readonly text: string })
  | (Done & { readonly do: 'acknowledge'; readonly about: Escalated; readonly note?: string })
  | (Done & {
      readonly do: 'direct';
      readonly about: Escalated;
      readonly option?: number;
      readonly text: string;
      readonly addressee: PostName;
      readonly due: CivilDate;
    })
  | (Done & { readonly do: 'completeDirective'; readonly directive: ActKey; readonly text: string })
  | (Done & {
      readonly do: 'submitDuty';
      readonly unit: UnitId;
      readonly period: PeriodId;
      readonly results?: string;
      readonly shortcomings?: string;
      readonly proposals?: string;
      readonly blockers?: readonly ActKey[];
      readonly note?: string;
      readonly withoutTasks?: { readonly tasks: readonly string[]; readonly reason: string };
    });

/** `data/demonstration/script.json`. */
export interface Script {
  readonly timeZone: string;
  readonly founding: { readonly at: LocalTime };
  readonly issuing: { readonly at: LocalTime; readonly by: PostName };
  readonly drafting: { readonly at: LocalTime; readonly by: PostName };
  readonly assigning: {
    readonly at: LocalTime;
    readonly by: PostName;
    readonly documents: readonly string[];
    readonly restricted: readonly string[];
  };
  /** Until the demonstration is ready. */
  readonly acts: readonly Act[];
  /** Afterwards, by whoever is not played by a visitor. */
  readonly cast: readonly Act[];
}

/** What the demonstration reads of a programme's file beyond its import. */
export interface ProgrammeFile {
  readonly programme: {
    readonly code: string;
    readonly documentCode?: string | null;
    readonly titleVi: string;
    readonly titleEn?: string | null;
    readonly date: CivilDate;
    readonly monitoringUnit: UnitId;
  };
  readonly documents: readonly {
    readonly code: string;
    readonly type: string;
    readonly titleVi: string;
    readonly titleEn?: string | null;
    readonly issuer: UnitId | null;
    readonly date: CivilDate | null;
  }[];
  readonly units: readonly {
    readonly code: UnitId;
    readonly nameVi: string;
    readonly nameEn?: string | null;
    readonly kind: UnitKind;
    readonly subKind?: string | null;
    readonly parent: UnitId | null;
  }[];
  readonly tasks: readonly { readonly programme?: string; readonly documentCode?: string | null }[];
}

export interface CalendarFile {
  readonly timeZone: string;
  readonly weeklyDaysOff: readonly string[];
  readonly daysOff: readonly {
    readonly date: string;
    readonly name: string;
    readonly kind: string;
    readonly workedOn?: string;
  }[];
}

/** All that the demonstration is made of. */
export interface DemonstrationFiles {
  readonly programme: ProgrammeFile;
  readonly calendar: CalendarFile;
  readonly people: People;
  readonly shortNames: ShortNames;
  readonly units: FurtherUnits;
  readonly tasks: FurtherTasks;
  readonly script: Script;
}
