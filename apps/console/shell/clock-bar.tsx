import { clockTexts } from '#texts/console/clock.texts.js';
import styles from './clock.module.css';
import { Acts, LastAct } from './clock-acts.js';
import { ClockControls } from './clock-controls.js';
import { ClockSeats } from './clock-seats.js';
import { useSay } from './language.js';
import { usePerson } from './person.js';
import { Failure } from './states.js';
import { useClock } from './use-clock.js';

/** At the foot of a demonstration: its time, which its administrator lets pass. */
export function ClockBar() {
  const say = useSay();
  const { as } = usePerson();
  const clock = useClock(as);
  const acts = clock.state?.lastActs ?? [];
  return (
    <section className={`${styles['bar']} screen-only`} aria-label={say(clockTexts.bar)}>
      {clock.error !== undefined && <Failure error={clock.error} />}
      <ClockControls clock={clock} />
      <LastAct acts={acts} />
      <details>
        <summary className={styles['more']}>{say(clockTexts.more)}</summary>
        <div className={styles['panel']}>
          <p className="small muted">{say(clockTexts.byHow)}</p>
          <h2>{say(clockTexts.acts)}</h2>
          <Acts acts={acts} />
          <h2>{say(clockTexts.seats)}</h2>
          <ClockSeats onFree={clock.free} />
        </div>
      </details>
    </section>
  );
}
