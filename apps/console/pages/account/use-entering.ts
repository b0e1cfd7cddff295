import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Session, sessionQuery } from '../../api/session.js';
import { useLanguage } from '../../shell/language.js';

/** Where there is real work a browser is one person, and their addresses do not name them. */
const ME = 'me';

/** Signs in by one of the ways there are. Whoever stood on a page of theirs stays there; anybody else begins at home. */
export function useEntering<Body>(enter: (body: Body) => Promise<Session>, { stays = false } = {}) {
  const client = useQueryClient();
  const { language } = useLanguage();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: enter,
    onSuccess: async (session) => {
      // What somebody else read in this browser is not theirs.
      client.removeQueries({ queryKey: [ME] });
      client.setQueryData(sessionQuery(language).queryKey, session);
      if (!stays) await navigate({ to: '/as/$as', params: { as: ME }, replace: true });
    },
  });
}
