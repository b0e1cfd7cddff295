import { useEffect, useRef } from 'react';
import { commandTexts } from '#texts/console/commands.texts.js';
import { Refused } from '../api/problem.js';
import { useSay } from '../shell/language.js';
import { Failure } from '../shell/states.js';
import styles from './problem-summary.module.css';

/** The refusal of a command: what is wrong, where, and a way to each field that is to blame. It takes the focus. */
export function ProblemSummary(props: {
  readonly error: unknown;
  /** Ids of fields by the pointer of the refusal. */
  readonly fields?: Readonly<Record<string, string>>;
}) {
  const { error, fields = {} } = props;
  const say = useSay();
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new refusal is to be heard
  useEffect(() => summary.current?.focus(), [error]);
  if (!(error instanceof Refused)) return <Failure error={error} />;
  const { title, status, errors } = error.problem;
  // The server speaks of etags there, to programs.
  const detail = status === 412 ? say(commandTexts.stale) : error.problem.detail;
  const isRepeated = errors.some(({ detail: what }) => what === detail);
  return (
    <div ref={summary} tabIndex={-1} role="alert" className={styles['summary']}>
      <p>
        <b>■ {title}</b>
      </p>
      {!isRepeated && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ pointer, detail: what }) => (
            <li key={`${pointer} ${what}`}>
              {fields[pointer] === undefined ? what : <a href={`#${fields[pointer]}`}>{what}</a>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
