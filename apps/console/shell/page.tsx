import { type ReactNode, useEffect, useRef } from 'react';
import styles from './page.module.css';

const DRAWN_WITHIN_MS = 500;

/** A page: its title has the focus when it opens, so that whoever listens hears where they are. */
export function Page(props: {
  readonly title: string;
  /** Beside the title: what can be done with the whole page. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, aside, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · dondoc`;
  }, [title]);
  useEffect(() => {
    const before = document.activeElement;
    return whenDrawn(() => {
      // Whatever has taken it meanwhile keeps it: a form that opens with the page, a key that somebody pressed.
      const now = document.activeElement;
      if (now === before || now === document.body) heading.current?.focus({ preventScroll: true });
    });
  }, []);
  return (
    <main id="content" className={styles['page']}>
      <header className={styles['head']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </header>
      {children}
    </main>
  );
}

/** The focus makes a browser lay the page out at once; once the page is drawn, that costs nothing. Answers how to call it off. */
function whenDrawn(then: () => void): () => void {
  // Not every browser says when it is idle.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(then);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(then, { timeout: DRAWN_WITHIN_MS });
  return () => cancelIdleCallback(request);
}
