import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { nextPeriod, periodOf, previousPeriod } from '#domain/calendar/period.js';
import { dateIn } from '#domain/calendar/zone.js';
import { instantOf } from '#domain/kernel/time.js';
import { cockpitTexts } from '#texts/console/cockpit.texts.js';
import { periodText } from '#texts/dates.js';
import type { Schemas } from '../../api/reads.js';
import { ZONE } from '../../parts/moments.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { Empty, Shown } from '../../shell/states.js';
import styles from './cockpit.module.css';
import { CockpitSentence } from './cockpit-sentence.js';
import { Directed } from './directed.js';
import { HeatMap } from './heat-map.js';
import { Unsent } from './unsent.js';

/** The quarter of the address, or the one that is running. */
export function useCockpit() {
  const { period } = useSearch({ from: '/as/$as' });
  const { reads } = usePerson();
  return useQuery(reads.cockpit(period));
}

/** Where to intervene: what was directed and is not done, units by quarters, and who has not sent. */
export function Cockpit() {
  const say = useSay();
  const cockpit = useCockpit();
  return (
    <Shown query={cockpit} lines={8}>
      {(read) => (
        <div className={styles['page']}>
          <Directed cockpit={read} />
          <section className="stack" aria-labelledby="units-title">
            <header className={styles['head']}>
              <h2 id="units-title">{say(cockpitTexts.title)}</h2>
              <Periods cockpit={read} />
            </header>
            {read.units.length === 0 ? (
              <Empty>{say(cockpitTexts.nothing)}</Empty>
            ) : (
              <>
                <CockpitSentence cockpit={read} />
                <HeatMap cockpit={read} />
              </>
            )}
          </section>
          <Unsent cockpit={read} />
        </div>
      )}
    </Shown>
  );
}

/** From quarter to quarter, and no further than the one that is running. */
function Periods({ cockpit: { period, asOf } }: { readonly cockpit: Schemas['Cockpit'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const running = periodOf(dateIn(instantOf(asOf), ZONE));
  const [before, after] = [previousPeriod(period), nextPeriod(period)];
  return (
    <nav className="row screen-only" aria-label={say(cockpitTexts.period)}>
      <Link to="." search={(now) => ({ ...now, period: before })} className={styles['step']}>
        {say(cockpitTexts.before, { period: periodText(before, language) })}
      </Link>
      {after <= running && (
        <Link to="." search={(now) => ({ ...now, period: after })} className={styles['step']}>
          {say(cockpitTexts.after, { period: periodText(after, language) })}
        </Link>
      )}
    </nav>
  );
}
