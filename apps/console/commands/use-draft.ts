import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, dropDraft, keepDraft } from '../api/drafts.js';
import { usePerson } from '../shell/person.js';

/** However fast somebody types, no more than this is lost with the machine. */
const KEPT_EVERY_MS = 300;

/**
 * A form's fields, kept in this browser while they are unsent: they outlive the tab, the session and the server. `form`
 * names the form and its subject, `report/MH-03/2020-Q2`.
 */
export function useDraft<Fields extends Readonly<Record<string, unknown>>>(form: string, prefilled: Fields) {
  const { owner } = usePerson();
  const [fields, setFields] = useState(prefilled);
  const [isRestored, setIsRestored] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const latest = useRef<Fields>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let isHere = true;
    draftOf(owner, form)
      .then((draft) => {
        if (!isHere || draft === undefined || latest.current !== undefined) return;
        setFields((now) => ({ ...now, ...draft.fields }));
        setIsRestored(true);
      })
      .catch(() => undefined)
      .finally(() => setIsReady(true));
    return () => {
      isHere = false;
    };
  }, [owner, form]);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (latest.current !== undefined) keepDraft(owner, form, latest.current).catch(() => undefined);
  }, [owner, form]);

  // A tab that is closed or put away gets no further moment to save.
  useEffect(() => {
    document.addEventListener('visibilitychange', keep);
    addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  const set = useCallback(
    (changed: Partial<Fields>) => {
      setFields((now) => {
        latest.current = { ...now, ...changed };
        return latest.current;
      });
      timer.current ??= setTimeout(keep, KEPT_EVERY_MS);
    },
    [keep],
  );

  /** Sent, or thrown away: the form is as it was prefilled. */
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current = undefined;
    setIsRestored(false);
    dropDraft(owner, form).catch(() => undefined);
  }, [owner, form]);

  return { fields, set, drop, isRestored, isReady };
}
