import type { ReactNode } from 'react';
import styles from './task.module.css';

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Something that somebody wrote, and who and when; what became of it stands below. */
export function Entry(props: {
  readonly title?: ReactNode;
  readonly words?: string | null;
  readonly by?: string;
  readonly children?: ReactNode;
}) {
  const { title, words = null, by, children } = props;
  return (
    <article className={styles['entry']}>
      {title !== undefined && <h3>{title}</h3>}
      {words !== null && <p className="own-words">{words}</p>}
      {by !== undefined && <p className="muted small">{by}</p>}
      {children}
    </article>
  );
}
