import { useMutation } from '@tanstack/react-query';
import { send } from '../../api/send.js';
import { usePerson, useReadAnew } from '../../shell/person.js';

/** As many as one command takes. */
const IDS_MAX = 500;

/** Quietly: that a notice was read shows on it, and is no news. */
export function useMarkRead() {
  const { api } = usePerson();
  const readAnew = useReadAnew();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      send(api, { name: 'MarkNoticesRead', subject: {}, body: { ids: ids.slice(0, IDS_MAX) } }, crypto.randomUUID()),
    onSuccess: readAnew,
  });
}
