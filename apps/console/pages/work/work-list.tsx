import { Checkbox } from '@mantine/core';
import { type RefObject, useRef, useState } from 'react';
import { workTexts } from '#texts/console/work.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useDraftForms } from '../../commands/draft-forms.js';
import { useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { useSingleKeys } from '../../shell/shortcuts.js';
import { NoChange } from './no-change.js';
import { isTickable, keyOf } from './row-verbs.js';
import styles from './work.module.css';
import { WorkRow } from './work-row.js';

type Item = Schemas['WorkItem'];

/** A table to read from top to bottom; with the keys j and k one walks through it, e reports, x ticks. */
export function WorkList({ items }: { readonly items: readonly Item[] }) {
  const say = useSay();
  const { asOf } = usePerson();
  const drafts = useDraftForms();
  const table = useRef<HTMLTableElement>(null);
  const [reporting, setReporting] = useState<string>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const tickable = asOf === undefined ? items.filter(isTickable) : [];
  const chosen = tickable.filter((item) => ticked.has(keyOf(item)));
  const owing = tickable.filter(({ why }) => why === 'report');
  const all = owing.length > 0 ? owing : tickable;
  const areAllTicked = all.every((item) => ticked.has(keyOf(item)));
  const tick = (key: string) =>
    setTicked((now) => (now.has(key) ? new Set([...now].filter((each) => each !== key)) : new Set([...now, key])));
  useRowKeys(table, items, {
    report: (item) => item.task?.reporting != null && setReporting(keyOf(item)),
    tick: (item) => tickable.includes(item) && tick(keyOf(item)),
  });
  return (
    <div className="stack">
      {tickable.length > 0 && (
        <Checkbox
          className={styles['all']}
          label={say(workTexts.tickAll)}
          checked={areAllTicked}
          indeterminate={chosen.length > 0 && !areAllTicked}
          onChange={({ currentTarget: { checked } }) => setTicked(new Set(checked ? all.map(keyOf) : []))}
        />
      )}
      {chosen.length > 0 && (
        <NoChange
          items={chosen}
          onClear={() => setTicked(new Set())}
          onSent={(refused) => {
            setRefusals(refused);
            setTicked(new Set(refused.keys()));
          }}
        />
      )}
      <table ref={table} className={styles['list']}>
        <caption className="aside">{say(workTexts.list)}</caption>
        <thead>
          <tr>
            {tickable.length > 0 && (
              <th scope="col" className={styles['tick']}>
                <span className="aside">{say(workTexts.tickColumn)}</span>
              </th>
            )}
            <th scope="col">{say(workTexts.due)}</th>
            <th scope="col">{say(workTexts.task)}</th>
            <th scope="col">{say(workTexts.why)}</th>
            <th scope="col">{say(workTexts.unit)}</th>
            {asOf === undefined && (
              <th scope="col">
                <span className="aside">{say(workTexts.act)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const key = keyOf(item);
            return (
              <WorkRow
                key={key}
                item={item}
                hasTicks={tickable.length > 0}
                isTicked={ticked.has(key)}
                onTick={tickable.includes(item) ? () => tick(key) : undefined}
                hasDraft={item.task !== undefined && drafts.has(`report/${item.task.id}`)}
                refusal={refusals.get(key)}
                isReporting={reporting === key}
                onReport={(isOpen) => setReporting(isOpen ? key : undefined)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RowKeys {
  readonly report: (item: Item) => void;
  readonly tick: (item: Item) => void;
}

/** The row that has the focus is the one that keys mean; Enter opens it because the focus is on its link. */
function useRowKeys(table: RefObject<HTMLTableElement | null>, items: readonly Item[], act: RowKeys): void {
  const links = () => [...(table.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const at = () => links().findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  const move = (by: number) => {
    const rows = links();
    const next = at() === -1 ? 0 : Math.min(Math.max(at() + by, 0), rows.length - 1);
    rows[next]?.focus();
  };
  const onRow = (what: (item: Item) => void) => (event: KeyboardEvent) => {
    const item = items[at()];
    if (item === undefined) return;
    // The key that opens a form is not to be typed into it.
    event.preventDefault();
    what(item);
  };
  useSingleKeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['e', onRow(act.report)],
    ['x', onRow(act.tick)],
  ]);
}
