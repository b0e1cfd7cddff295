import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { addDays, daysBetween, parseCivilDate } from '#domain/calendar/civil-date.js';
import { dateIn } from '#domain/calendar/zone.js';
import { instantOf } from '#domain/kernel/time.js';
import { pastTexts } from '#texts/console/shell.texts.js';
import { asOfInWords, dayInWords, ZONE } from '../parts/moments.js';
import { type Span, useSpan } from '../parts/span.js';
import { useLanguage, useSay } from './language.js';
import styles from './past.module.css';
import { PastSteps } from './past-steps.js';
import { useMe } from './person.js';

/** A day that is passed over while somebody drags is not worth reading. */
const SETTLED_MS = 250;

/** From the first day to the present one; the page follows once it rests. */
export function PastSlider(props: { readonly asOf: string; readonly inWords: string }) {
  const span = useSpan();
  if (span === undefined || span.first >= span.last) return null;
  return <Slider {...props} span={span} />;
}

function Slider(props: { readonly asOf: string; readonly inWords: string; readonly span: Span }) {
  const { asOf, inWords, span } = props;
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const id = useId();
  const at = useMe().data?.asOf;
  const [dragged, setDragged] = useState<number>();
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(settling.current), []);
  const seen = parseCivilDate(asOf) ?? (at === undefined ? span.last : dateIn(instantOf(at), ZONE));
  const days = daysBetween(span.first, span.last);
  const shown = dragged ?? Math.min(Math.max(daysBetween(span.first, seen), 0), days);
  const words = dragged === undefined ? inWords : asOfInWords(addDays(span.first, dragged), language);
  const drag = (to: number) => {
    setDragged(to);
    clearTimeout(settling.current);
    settling.current = setTimeout(() => {
      void navigate({ to: '.', search: (now) => ({ ...now, asOf: addDays(span.first, to) }), replace: true }).then(() =>
        setDragged(undefined),
      );
    }, SETTLED_MS);
  };
  return (
    <div className={`${styles['slider']} screen-only`}>
      <label htmlFor={id} className="small">
        {say(pastTexts.slider)}: <b>{words}</b> <span className="muted">{say(pastTexts.sliderHow)}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={days}
        step={1}
        value={shown}
        aria-valuetext={words}
        onChange={(event) => drag(Number(event.currentTarget.value))}
      />
      <div className={styles['ends']} aria-hidden="true">
        <span>{dayInWords(span.first, language)}</span>
        <span>{dayInWords(span.last, language)}</span>
      </div>
      <PastSteps />
    </div>
  );
}
