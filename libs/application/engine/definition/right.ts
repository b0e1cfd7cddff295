import { type Directory, postsOf, unitOf } from '#domain/directory/directory.js';
import { type Audience, handles } from '#domain/directory/recipients.js';
import type { Post, PostKind } from '#domain/directory/unit.js';
import type { Addressee } from '#domain/follow-up/follow-up.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { RightsRejection } from '#texts/door/door-codes.js';

/** Whoever wants to act, as of today. */
export interface Asker {
  readonly person: PersonId;
  /** For which unit they act; undefined where they hold no post at all. */
  readonly unit: UnitId | undefined;
  readonly directory: Directory;
}

/** A right as it can be told: `whoMay` has the words, of which `docs/en/rights.md` and its kin are made. */
export type WhoMay =
  | { readonly posts: 'lead' | 'assigning' | 'assigningOrAbove' | 'any'; readonly kinds: readonly PostKind[] }
  | 'addressee'
  | 'handler'
  | 'self'
  | 'told'
  | 'system';

/**
 * Who may give a command. `Subject` is all that the right looks at, typed: a field that is renamed breaks the build. What
 * is not found, is not allowed.
 */
export interface Right<in Subject> {
  readonly who: readonly WhoMay[];
  /** Why not; undefined for whoever may. */
  refusal(asker: Asker, subject: Subject): Rejection | undefined;
}

/** Everybody of a unit but those who inspect and those who keep the system: they see the work, they do not do it. */
export const WORKING = ['head', 'deputyHead', 'staff', 'fieldLeader', 'secretariat', 'headOfMinistry'] as const;
export const WATCHING = ['auditor', 'administrator'] as const satisfies readonly Exclude<
  PostKind,
  (typeof WORKING)[number]
>[];
export const HEADS = ['head', 'deputyHead', 'headOfMinistry'] as const;
export const LEADERS = ['fieldLeader', 'headOfMinistry'] as const;
export const ASSIGNERS = ['secretariat', ...LEADERS] as const;

/** Given by our own processors alone. */
export const systemOnly: Right<unknown> = { who: ['system'], refusal: () => reject('system-only') };

/** Holders of such posts in the unit that the subject names; where it leads and is no department, its focal point too. */
export function holders<Subject>(
  posts: 'lead' | 'assigning',
  kinds: readonly PostKind[],
  unitOfSubject: (subject: Subject) => UnitId | undefined,
): Right<Subject> {
  return {
    who: [{ posts, kinds }],
    refusal: ({ directory, person, unit: actingFor }, subject) => {
      const unit = unitOfSubject(subject);
      if (unit === undefined) return reject('not-your-role');
      const held = postsOf(directory, person).filter((holding) => holding.unit === unit && holding.unit === actingFor);
      if (held.length === 0) return reject('not-your-unit', { unit });
      const isLent = posts === 'lead';
      return held.some(({ post }) => kinds.includes(post.kind) || (isLent && answersFor(directory, unit, post)))
        ? undefined
        : reject('not-your-role', { unit });
    },
  };
}

/** Holders of such posts in the unit that assigned or in one above it, nearest first; whoever is of none is told of that unit. */
export function holdersUpwards<Subject>(
  kinds: readonly PostKind[],
  unitsOfSubject: (subject: Subject) => readonly UnitId[],
): Right<Subject> {
  return {
    who: [{ posts: 'assigningOrAbove', kinds }],
    refusal: (asker, subject) => {
      const [unit, ...above] = unitsOfSubject(subject).map((one) => holders('assigning', kinds, () => one));
      return unit === undefined ? refusedRole() : anyOf(unit, ...above).refusal(asker, subject);
    },
  };
}

/** Holders of such posts in whatever unit they act for. */
export function holdersAnywhere(kinds: readonly PostKind[]): Right<unknown> {
  return {
    who: [{ posts: 'any', kinds }],
    refusal: ({ directory, person, unit }) => {
      const held = postsOf(directory, person).filter((holding) => holding.unit === unit);
      if (held.length === 0) return reject('not-your-unit');
      return held.some(({ post }) => kinds.includes(post.kind)) ? undefined : reject('not-your-role');
    },
  };
}

export const administrators = holdersAnywhere(['administrator']);

/** Any one of these rights will do; whoever has none is told of the first. */
export function anyOf<Subject>(first: Right<Subject>, ...others: readonly Right<Subject>[]): Right<Subject> {
  return {
    who: [first, ...others].flatMap(({ who }) => who),
    refusal: (asker, subject) => {
      const refused = first.refusal(asker, subject);
      return others.some((right) => right.refusal(asker, subject) === undefined) ? undefined : refused;
    },
  };
}

/** The holder of the post that the subject is addressed to. */
export function addressee<Subject>(addresseeOfSubject: (subject: Subject) => Addressee | undefined): Right<Subject> {
  return {
    who: ['addressee'],
    refusal: ({ directory, person, unit }, subject) => {
      const to = addresseeOfSubject(subject);
      const isTheirs = postsOf(directory, person).some(
        (held) => held.unit === to?.unit && held.unit === unit && held.post.id === to?.post,
      );
      return isTheirs ? undefined : refusedRole();
    },
  };
}

/** Whoever handles the subject for the unit that leads it, while they hold the post. */
export function handler<Subject>(
  handledOf: (subject: Subject) => Pick<Audience, 'leadUnit' | 'handler'> | undefined,
): Right<Subject> {
  return {
    who: ['handler'],
    refusal: ({ directory, person, unit }, subject) => {
      const handled = handledOf(subject);
      const isTheirs = handled !== undefined && handled.leadUnit === unit && handles(directory, person, handled);
      return isTheirs ? undefined : refusedRole();
    },
  };
}

/** Whoever it is about. */
export function self<Subject>(personOfSubject: (subject: Subject) => PersonId | undefined): Right<Subject> {
  return {
    who: ['self'],
    refusal: ({ person }, subject) => (personOfSubject(subject) === person ? undefined : refusedRole()),
  };
}

const refusedRole = (): Rejection<RightsRejection> => reject('not-your-role');

/**
 * A ministry or a province is reached at its focal point with what it leads, so its focal point also answers for it. It
 * never lends what its leaders decide as those who assign, nor an act to those who only inspect or keep the system.
 */
function answersFor(directory: Directory, unit: UnitId, post: Post): boolean {
  const known = unitOf(directory, unit);
  if (known === undefined || known.kind === 'department' || known.focalPoint !== post.id) return false;
  return WORKING.some((kind) => kind === post.kind);
}
