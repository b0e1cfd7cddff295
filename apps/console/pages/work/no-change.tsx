import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { commandTexts } from '#texts/console/commands.texts.js';
import { stateTexts } from '#texts/console/shell.texts.js';
import { workTexts } from '#texts/console/work.texts.js';
import { Refused, Unreachable } from '../../api/problem.js';
import type { Schemas } from '../../api/reads.js';
import { type Done, type Order, send, wordsOf } from '../../api/send.js';
import { isSentBy } from '../../commands/is-sent-by.js';
import { useDraft } from '../../commands/use-draft.js';
import { useSay } from '../../shell/language.js';
import { usePerson, useReadAnew } from '../../shell/person.js';
import { useReceipt } from '../../shell/receipts.js';
import { keyOf } from './row-verbs.js';
import styles from './work.module.css';

type Item = Schemas['WorkItem'];

/** “Nothing has changed” on several tasks, for one reason; each is a report of its own, and stands whatever becomes of the others. */
export function NoChange(props: {
  readonly items: readonly Item[];
  readonly onClear: () => void;
  /** With what was refused, by the keys of the items. */
  readonly onSent: (refused: ReadonlyMap<string, string>) => void;
}) {
  const { items, onClear, onSent } = props;
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const draft = useDraft('no-change', { reason: '' });
  const reason = draft.fields.reason.trim();
  const report = useReports((refused) => {
    if (refused.size === 0) draft.drop();
    onSent(refused);
  });
  const give = () => {
    if (reason !== '' && !report.isPending) report.mutate({ items, reason });
  };
  return (
    <section className={styles['bulk']} aria-label={say(workTexts.noChange)}>
      <div className="row">
        <b role="status">{say(workTexts.ticked, { count: items.length })}</b>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {say(workTexts.noChange)}
        </Button>
        <Button variant="subtle" onClick={onClear}>
          {say(workTexts.untick)}
        </Button>
      </div>
      {isOpen && (
        <form
          className="stack-tight"
          onSubmit={(event) => {
            event.preventDefault();
            give();
          }}
          onKeyDown={(event) => {
            if (isSentBy(event)) give();
          }}
        >
          <Textarea
            label={say(workTexts.noChangeReason)}
            description={say(workTexts.noChangeHow)}
            required
            autosize
            minRows={2}
            data-autofocus
            autoFocus
            value={draft.fields.reason}
            onChange={(event) => draft.set({ reason: event.currentTarget.value })}
          />
          {draft.isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
          <div className="row">
            <Button type="submit" loading={report.isPending}>
              {say(workTexts.noChangeSend, { count: items.length })}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

interface Sent {
  readonly item: Item;
  readonly done: Done | undefined;
  readonly error: unknown;
}

function useReports(onSent: (refused: ReadonlyMap<string, string>) => void) {
  const say = useSay();
  const { api } = usePerson();
  const readAnew = useReadAnew();
  const show = useReceipt();
  // After an answer that never came the same report goes under the same key.
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: ({ items, reason }: { readonly items: readonly Item[]; readonly reason: string }) =>
      Promise.all(
        items.map(async (item): Promise<Sent> => {
          const order = orderOf(item, reason);
          const words = wordsOf(api, order);
          const key = keys.current.get(words) ?? crypto.randomUUID();
          keys.current.set(words, key);
          try {
            const done = await send(api, order, key);
            keys.current.delete(words);
            return { item, done, error: undefined };
          } catch (error) {
            if (!(error instanceof Unreachable)) keys.current.delete(words);
            return { item, done: undefined, error };
          }
        }),
      ),
    onSuccess: async (sent) => {
      const refused = sent.filter(({ done }) => done === undefined);
      const stood = sent.filter(({ done }) => done !== undefined);
      const said = [
        ...(stood.length === 0 ? [] : [say(workTexts.noChangeDone, { codes: codesOf(stood) })]),
        ...(refused.length === 0 ? [] : [say(workTexts.noChangeRefused, { codes: codesOf(refused) })]),
      ];
      show({ said: said.join(' '), warnings: sent.flatMap(({ done }) => done?.warnings ?? []) });
      onSent(new Map(refused.map(({ item, error }) => [keyOf(item), refusalSaid(error, say(stateTexts.unreachable))])));
      await readAnew();
    },
  });
}

function orderOf({ task }: Item, reason: string): Order<'ReportProgress'> {
  const { reporting } = task ?? {};
  const percent = reporting?.last?.percent;
  return {
    name: 'ReportProgress',
    subject: { task: task?.id ?? '' },
    body: {
      ...{ period: reporting?.period ?? '', narrative: reason, noChange: true },
      ...(percent == null ? {} : { percent }),
      ...(reporting?.owesExplanation === true ? { explanation: reason } : {}),
    },
  };
}

const codesOf = (sent: readonly Sent[]): string => sent.map(({ item }) => item.about.code ?? '').join(', ');

const refusalSaid = (error: unknown, unreachable: string): string =>
  error instanceof Refused ? `${error.problem.title} ${error.problem.detail}` : unreachable;
