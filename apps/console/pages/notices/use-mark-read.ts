import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isReadBy } from '../../api/reads.js';
import { send } from '../../api/send.js';
import { usePerson } from '../../shell/person.js';

/** As many as one command takes. */
const IDS_MAX = 500;

/** Quietly: that a notice was read shows on it, and is no news. */
export function useMarkRead() {
  const { api, as } = usePerson();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      send(api, { name: 'MarkNoticesRead', subject: {}, body: { ids: ids.slice(0, IDS_MAX) } }, crypto.randomUUID()),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => isReadBy(as, queryKey) }),
  });
}
