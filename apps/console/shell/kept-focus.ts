import { useEffect } from 'react';

/** Steps back that are remembered: more than a form has fields. */
const KEPT = 40;

/**
 * What has the focus may go: a dialog closes, a row is done, a button was for once. The browser then gives it to nobody, and
 * whoever works on the keys starts from the top. Here it goes back to where it last was that is still there, which is what
 * opened the thing that has gone.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const trail = new Trail();
    let waiting: number | undefined;
    // Once the page stands: whatever comes next may take the focus itself.
    const look = () => {
      waiting ??= requestAnimationFrame(() => {
        waiting = undefined;
        trail.goBack();
      });
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, {
      ...{ childList: true, subtree: true, attributes: true },
      attributeFilter: ['disabled', 'hidden'],
    });
    document.addEventListener('focusin', trail.came);
    document.addEventListener('pointerdown', trail.pressed);
    return () => {
      if (waiting !== undefined) cancelAnimationFrame(waiting);
      changes.disconnect();
      document.removeEventListener('focusin', trail.came);
      document.removeEventListener('pointerdown', trail.pressed);
    };
  }, []);
}

const TAKES_FOCUS = 'a, button, input, select, textarea, label, summary, [tabindex]';

/** Where the focus has been, the latest last. */
class Trail {
  #places: HTMLElement[] = [];
  /** Somebody pressed on nothing: then nothing is to have it. */
  #isGivenUp = false;

  came = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    this.#isGivenUp = false;
    this.#places = [...this.#places.filter((place) => place !== target), target].slice(-KEPT);
  };

  pressed = ({ target }: Event): void => {
    this.#isGivenUp = target instanceof Element && target.closest(TAKES_FOCUS) === null;
  };

  goBack(): void {
    if (this.#isGivenUp || document.activeElement !== document.body) return;
    this.#places = this.#places.filter((place) => place.isConnected);
    const last = this.#places.findLast((place) => place.checkVisibility());
    // A button that waits for its answer comes back by itself.
    if (last !== undefined && !last.matches(':disabled')) last.focus({ preventScroll: true });
  }
}
