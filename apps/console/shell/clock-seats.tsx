import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { clockTexts } from '#texts/console/clock.texts.js';
import { CLOCK_KEEPER } from '../api/clock.js';
import { sessionQuery } from '../api/session.js';
import { useLanguage, useSay, useTitle } from './language.js';

/** Whom visitors play. A seat that was left is given back, so that the cast plays this person again. */
export function ClockSeats({ onFree }: { readonly onFree: (as: string) => void }) {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const session = useQuery(sessionQuery(language));
  // Who keeps the clock acts in no script.
  const seated = (session.data?.people ?? []).filter(({ as, isSeated }) => isSeated && as !== CLOCK_KEEPER);
  if (seated.length === 0) return <p className="small muted">{say(clockTexts.noSeats)}</p>;
  return (
    <ul className="stack-tight">
      {seated.map(({ as, title, unitName }) => {
        const who = unitName === null ? titleOf(title) : `${titleOf(title)}, ${titleOf(unitName)}`;
        return (
          <li key={as} className="row">
            <span className="small">{who}</span>
            <Button variant="default" size="xs" aria-label={say(clockTexts.freeOf, { who })} onClick={() => onFree(as)}>
              {say(clockTexts.free)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
