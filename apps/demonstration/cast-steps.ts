import type { CastAct } from '#application/ports/demonstration-clock.js';
import { dutyCode } from '#domain/duty/duty.js';
import { invariant } from '#domain/kernel/invariant.js';
import { fill } from '#texts/fill.js';
import type { Texts } from '#texts/language.js';
import { castTexts } from '#texts/log/cast.texts.js';
import { actSteps } from './act-steps.js';
import { actOf } from './acting.js';
import type { CastStep } from './cast.js';
import { actorAt } from './demo-actors.js';
import type { Act, DemonstrationFiles, Escalated, PostName } from './files.js';

/** What the script has the cast do after the demonstration was made, in order of time, and how that is told. */
export function castSteps(files: DemonstrationFiles): readonly CastStep[] {
  const { cast } = files.script;
  const steps = actSteps(files, cast);
  return cast
    .flatMap((act, place): readonly CastStep[] => {
      const step = steps[place];
      const { person } = actorAt(files.people, act.by);
      return step === undefined
        ? []
        : [{ step, person, told: { by: whereIn(files, act.by), what: whatOf(files, act) } }];
    })
    .toSorted((a, b) => a.step.at - b.step.at);
}

const WHAT: Readonly<Record<Act['do'], Texts>> = castTexts;

function whatOf(files: DemonstrationFiles, act: Act): Texts {
  const about = aboutOf(files, act);
  const { vi, en } = WHAT[act.do];
  return { vi: fill(vi, { about }, 'vi'), en: fill(en, { about }, 'en') };
}

/** A code that says nothing of what stands in the thing: anybody may read the clock. */
function aboutOf(files: DemonstrationFiles, act: Act): string {
  const { programme } = files.tasks;
  if ('task' in act) return `${programme}/${act.task}`;
  if (act.do === 'submitDuty') return dutyCode(programme, act.period, act.unit);
  if (act.do === 'completeDirective') return aboutOf(files, actOf(files, act.directive));
  if ('blocker' in act) return aboutOf(files, actOf(files, act.blocker));
  return escalatedCode(files, act.about);
}

function escalatedCode(files: DemonstrationFiles, about: Escalated): string {
  const { programme } = files.tasks;
  if ('task' in about) return `${programme}/${about.task}`;
  if ('blocker' in about) return aboutOf(files, actOf(files, about.blocker));
  return dutyCode(programme, about.period, about.duty);
}

/** `Cục trưởng, Cục Tin học hóa`. */
function whereIn({ people, programme, units }: DemonstrationFiles, name: PostName): CastAct['by'] {
  const [unit = '', post = ''] = name.split('/');
  const title = people.posts.find((known) => known.unit === unit && known.post === post)?.title;
  const sourced = programme.units.find(({ code }) => code === unit);
  const illustrated = units.units.find(({ code }) => code === unit)?.name;
  const vi = sourced?.nameVi ?? illustrated?.vi;
  invariant(title !== undefined && vi !== undefined, `${name} is a post of the cast`);
  const en = sourced?.nameEn ?? illustrated?.en ?? vi;
  return { unit, post, as: { vi: `${title.vi}, ${vi}`, en: `${title.en}, ${en}` } };
}
