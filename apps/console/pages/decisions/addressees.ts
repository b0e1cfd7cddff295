import { useQuery } from '@tanstack/react-query';
import { directTexts } from '#texts/console/decisions.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useNamed } from '../../parts/named.js';
import { useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';

interface Choice {
  /** `C-ATTT`, or `C-ATTT/head` for one post of it. */
  readonly value: string;
  readonly label: string;
}

type Group = { readonly group: string; readonly items: Choice[] };

/** To whom a directive may go: the lead unit, a post of it, then the other units that work here. */
export function useAddressees(escalation: Schemas['EscalationDetail']): readonly (Choice | Group)[] {
  const say = useSay();
  const titleOf = useTitle();
  const { reads } = usePerson();
  const named = useNamed(escalation.named);
  const units = useQuery(reads.units()).data?.items ?? [];
  const lead = escalation.leadUnit ?? escalation.unit;
  const unit = named.unit(lead);
  const posts = units.find((each) => each.unit === lead)?.posts ?? [];
  const others = units.filter((each) => each.unit !== lead && each.participates);
  return [
    { value: lead, label: say(directTexts.leadUnit, { unit }) },
    ...posts.flatMap(({ post, title, isVacant }) =>
      isVacant ? [] : [{ value: `${lead}/${post}`, label: say(directTexts.post, { post: titleOf(title), unit }) }],
    ),
    {
      group: say(directTexts.otherUnits),
      items: others.map(({ unit: value, shortName }) => ({ value, label: titleOf(shortName) })),
    },
  ];
}
