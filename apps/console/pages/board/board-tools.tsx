import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { boardTexts } from '#texts/console/board.texts.js';
import { periodText } from '#texts/dates.js';
import { Choice } from '../../parts/choice.js';
import { quartersBetween } from '../../parts/quarters.js';
import segments from '../../parts/segments.module.css';
import { useSpan } from '../../parts/span.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import styles from './board.module.css';

/** Which quarter, which units, and how: all of it stands in the address. */
export function BoardTools({ unit, period }: { readonly unit: string; readonly period: string | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { scope = 'own', view = 'columns' } = useSearch({ from: '/as/$as/boards/$unit' });
  const hasUnder = useHasUnitsUnder(unit);
  const span = useSpan();
  const quarters = span === undefined ? [] : quartersBetween(span.first, span.last);
  const known = period === undefined || quarters.includes(period) ? quarters : [...quarters, period];
  return (
    <div className={`${styles['tools']} screen-only`}>
      <Choice
        label={say(boardTexts.period)}
        value={period ?? ''}
        options={known.toReversed().map((value) => ({ value, text: periodText(value, language) }))}
        onChoose={(next) => void navigate({ to: '.', search: (now) => ({ ...now, period: next }) })}
      />
      {(hasUnder || scope === 'subtree') && (
        <Choice
          label={say(boardTexts.scope)}
          value={scope}
          options={[
            { value: 'own', text: say(boardTexts.own) },
            { value: 'subtree', text: say(boardTexts.subtree) },
          ]}
          onChoose={(next) =>
            void navigate({ to: '.', search: (now) => ({ ...now, scope: next === 'subtree' ? 'subtree' : 'own' }) })
          }
        />
      )}
      <nav className={segments['segments']} aria-label={say(boardTexts.view)}>
        <span className={segments['label']} aria-hidden="true">
          {say(boardTexts.view)}
        </span>
        <span className={segments['links']}>
          {(['columns', 'list'] as const).map((to) => (
            <Link
              key={to}
              to="."
              search={(now) => ({ ...now, view: to })}
              activeProps={{ 'aria-current': undefined }}
              aria-current={view === to}
            >
              {say(boardTexts[to])}
            </Link>
          ))}
        </span>
      </nav>
    </div>
  );
}

function useHasUnitsUnder(unit: string): boolean {
  const { reads } = usePerson();
  const units = useQuery(reads.units());
  return units.data?.items.some(({ parent }) => parent === unit) ?? false;
}
