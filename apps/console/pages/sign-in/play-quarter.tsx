import { Button } from '@mantine/core';
import { useState } from 'react';
import { clockTexts } from '#texts/console/clock.texts.js';
import { CLOCK_KEEPER } from '../../api/clock.js';
import { Acts, LastAct } from '../../shell/clock-acts.js';
import { ClockControls } from '../../shell/clock-controls.js';
import { useSay } from '../../shell/language.js';
import { Failure } from '../../shell/states.js';
import { type Clock, useClock } from '../../shell/use-clock.js';

/** A quarter passes before one's eyes: who acts, as it happens. Its administrator lets it, and is signed in for that. */
export function PlayQuarter({ isKept }: { readonly isKept: boolean }) {
  const say = useSay();
  const [wasPressed, setWasPressed] = useState(false);
  const clock = useClock(isKept ? CLOCK_KEEPER : undefined);
  const start = () => {
    setWasPressed(true);
    clock.play();
  };
  return (
    <section className="stack-tight" aria-labelledby="play-quarter">
      <h2 id="play-quarter">{say(clockTexts.playQuarter)}</h2>
      <p>{say(clockTexts.playQuarterHow)}</p>
      {clock.error !== undefined && <Failure error={clock.error} />}
      {isKept && clock.state !== undefined ? (
        <Played clock={clock} isOpen={wasPressed} />
      ) : (
        <div className="row">
          <Button onClick={start} loading={clock.isMoving}>
            {say(clockTexts.play)}
          </Button>
          <span className="small muted">{say(clockTexts.by)}</span>
        </div>
      )}
    </section>
  );
}

function Played({ clock, isOpen }: { readonly clock: Clock; readonly isOpen: boolean }) {
  const say = useSay();
  const acts = clock.state?.lastActs ?? [];
  return (
    <>
      <ClockControls clock={clock} />
      <LastAct acts={acts} />
      <details open={isOpen}>
        <summary>{say(clockTexts.acts)}</summary>
        <Acts acts={acts} />
      </details>
    </>
  );
}
