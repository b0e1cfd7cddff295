import { useQuery } from '@tanstack/react-query';
import { draftForms } from '../api/drafts.js';
import { usePerson } from '../shell/person.js';

/** The forms in which this person has typed something that was not sent, by the first two parts of their names. */
export function useDraftForms(): ReadonlySet<string> {
  const { as, owner } = usePerson();
  const forms = useQuery({ queryKey: [as, 'drafts'], queryFn: () => draftForms(owner), staleTime: 0 });
  return new Set((forms.data ?? []).map((form) => form.split('/').slice(0, 2).join('/')));
}
