import { type ReactNode, useEffect, useRef } from 'react';
import styles from './page.module.css';

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
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
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
