import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { stateTexts } from '#texts/console/shell.texts.js';
import { Garbled, Refused, Unreachable } from '../api/problem.js';
import { useSay } from './language.js';
import styles from './states.module.css';

/** Shorter waits are not worth a change of the page. */
const SHOWN_AFTER_MS = 150;

/** What was read, or why it is not there yet: every page shows its answers through this. */
export function Shown<Data>(props: {
  readonly query: UseQueryResult<Data>;
  /** Lines of the skeleton: about as tall as what comes. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}) {
  const { query, lines = 6, children } = props;
  if (query.data !== undefined) {
    return (
      <div aria-busy={query.isFetching}>
        {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} isBrief />}
        {children(query.data)}
      </div>
    );
  }
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting lines={lines} />;
}

export function Waiting({ lines }: { readonly lines: number }) {
  const say = useSay();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['waiting']} data-shown={isShown} role="status">
      <span className="aside">{say(stateTexts.loading)}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={line} className={styles['line']} />
      ))}
    </div>
  );
}

/** One sentence of fact, the next thing to come, one action. */
export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What went wrong, what was kept, and what can be done about it. */
export function Failure(props: {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** Over what is still shown, from before. */
  readonly isBrief?: boolean;
}) {
  const { error, onRetry, isBrief = false } = props;
  const say = useSay();
  const [title, detail] = wordsOf(error, say);
  return (
    <div className={styles['failure']} role="alert">
      <h2>{title}</h2>
      {!isBrief && detail !== undefined && <p>{detail}</p>}
      <div className="row">
        {onRetry !== undefined && (
          <Button variant="default" onClick={onRetry}>
            {say(stateTexts.retry)}
          </Button>
        )}
        {!isBrief && error instanceof Refused && error.isSignedOut && (
          <Link to="/sign-in">{say(stateTexts.toSignIn)}</Link>
        )}
      </div>
      {!isBrief && error instanceof Refused && (
        <p className="mark muted">{say(stateTexts.trace, { trace: error.problem.traceId })}</p>
      )}
    </div>
  );
}

function wordsOf(error: unknown, say: ReturnType<typeof useSay>): readonly [string, string?] {
  if (error instanceof Refused) return [error.problem.title, error.problem.detail];
  if (error instanceof Unreachable) return [say(stateTexts.unreachable), say(stateTexts.unreachableHow)];
  if (error instanceof Garbled) return [say(stateTexts.failed), say(stateTexts.failedHow, { status: error.status })];
  return [say(stateTexts.failed), String(error)];
}
