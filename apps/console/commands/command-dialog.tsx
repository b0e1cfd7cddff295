import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { commandTexts } from '#texts/console/commands.texts.js';
import { shellTexts } from '#texts/console/shell.texts.js';
import type { CommandName } from '../api/command-routes.js';
import type { Done, Order } from '../api/send.js';
import { Dialog } from '../shell/dialog.js';
import { useSay } from '../shell/language.js';
import { isSentBy } from './is-sent-by.js';
import { ProblemSummary } from './problem-summary.js';
import { WhatWouldHappen } from './tried.js';
import { useCommand } from './use-command.js';

/**
 * The one dialog for what has consequences: the words, what would happen, then the act itself. `order` is undefined as long
 * as the words are not whole.
 */
export function CommandDialog<Name extends CommandName>(props: {
  readonly title: string;
  readonly confirm: string;
  readonly order: Order<Name> | undefined;
  readonly onClose: () => void;
  readonly onDone?: (done: Done) => void;
  /** Where the words speak for themselves, nothing is tried first. */
  readonly isTried?: boolean;
  readonly fields?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}) {
  const { title, confirm, order, onClose, onDone, isTried = true, fields = {}, children } = props;
  const say = useSay();
  const [wasPressed, setWasPressed] = useState(false);
  const command = useCommand<Name>((done) => {
    onDone?.(done);
    onClose();
  });
  const give = () => {
    setWasPressed(true);
    if (order !== undefined) command.mutate(order);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
        onKeyDown={(event) => {
          if (isSentBy(event)) give();
        }}
      >
        {command.isError && <ProblemSummary error={command.error} fields={fields} />}
        {children}
        {wasPressed && order === undefined && <p role="alert">■ {say(commandTexts.notWhole)}</p>}
        {isTried && command.isIdle && <WhatWouldHappen key={order?.etag} order={order} />}
        <div className="row">
          <Button type="submit" loading={command.isPending}>
            {confirm}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say(shellTexts.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
