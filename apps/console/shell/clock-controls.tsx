import { Button } from '@mantine/core';
import { clockTexts } from '#texts/console/clock.texts.js';
import { cutOffAfter } from '../parts/cut-off.js';
import { dayInWords, endInWords, instantInWords } from '../parts/moments.js';
import styles from './clock.module.css';
import { useLanguage, useSay } from './language.js';
import type { Clock } from './use-clock.js';

/** What time it is there, and how to let it pass. */
export function ClockControls({ clock }: { readonly clock: Clock }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state, isMoving } = clock;
  if (state === undefined) return null;
  const cutOff = cutOffAfter(state.now);
  const isRunning = state.rate > 0;
  const isOnTheWay = isMoving || state.advancingTo !== undefined;
  return (
    <div className={styles['controls']}>
      <div>
        <p className={styles['now']}>{say(clockTexts.now, { at: instantInWords(state.now, language) })}</p>
        <p className="mark muted">{say(clockTexts.by)}</p>
      </div>
      {isRunning ? (
        <Button onClick={clock.pause}>{say(clockTexts.pause)}</Button>
      ) : (
        <Button onClick={clock.play} disabled={isOnTheWay}>
          {say(clockTexts.play)}
        </Button>
      )}
      <Button variant="default" onClick={clock.step} disabled={isRunning || isOnTheWay}>
        {say(clockTexts.step)}
      </Button>
      <Button variant="default" onClick={() => clock.to(cutOff.end)} disabled={isRunning || isOnTheWay}>
        {say(clockTexts.toCutOff, { day: dayInWords(cutOff.day, language) })}
      </Button>
      {state.advancingTo !== undefined && (
        <span className="small muted">
          {say(clockTexts.advancing, { at: endInWords(state.advancingTo, language) })}
        </span>
      )}
    </div>
  );
}
