import { type Directory, unitOf } from '#domain/directory/directory.js';
import type { Localized, PostId, UnitId } from '#domain/kernel/names.js';
import { own } from '#domain/kernel/plain.js';

/** Of a unit that is not known, its code. */
export const nameOfUnit = (directory: Directory, unit: UnitId): Localized =>
  unitOf(directory, unit)?.name ?? { vi: unit };

/** How it is written in tables and cards: by its name, where nobody gave it a short one. */
export const shortNameOf = (directory: Directory, unit: UnitId): Localized =>
  unitOf(directory, unit)?.shortName ?? nameOfUnit(directory, unit);

/** As answers carry them beside a code; null where the unit is not known. */
export function unitNamesIn(directory: Directory, unit: UnitId | null | undefined) {
  const name = unit == null ? undefined : unitOf(directory, unit)?.name;
  if (unit == null || name === undefined) return { unitName: null, unitShortName: null };
  return { unitName: name, unitShortName: shortNameOf(directory, unit) };
}

/** The same of whoever leads. */
export function leadUnitNamesIn(directory: Directory, unit: UnitId | null | undefined) {
  const { unitName: leadUnitName, unitShortName: leadUnitShortName } = unitNamesIn(directory, unit);
  return { leadUnitName, leadUnitShortName };
}

/** Null of a post that there is not. */
export const titleOfPost = (directory: Directory, unit: UnitId | null, post: PostId | null): Localized | null =>
  own(unitOf(directory, unit ?? '')?.posts ?? {}, post ?? '')?.title ?? null;
