import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { boardTexts } from '#texts/console/board.texts.js';
import { commandVerbs } from '#texts/console/commands.texts.js';
import { stateTexts } from '#texts/console/shell.texts.js';
import type { Schemas } from '../../api/reads.js';
import { offering } from '../../commands/offering.js';
import { SimpleDialog } from '../../commands/simple-command.js';
import { useSay, useTitle } from '../../shell/language.js';
import { MenuButton } from '../../shell/menu-button.js';
import type { MenuEntry } from '../../shell/menu-entries.js';
import { usePerson } from '../../shell/person.js';
import styles from './board.module.css';

/** The commands that take a card to another column; the others belong to the task's page. */
const moves = ['AcceptTask', 'SubmitResult', 'ConfirmResult', 'ReturnResult'] as const;
type Move = (typeof moves)[number];

/** A card moves by the command that moves it. What may be given is asked of the task when the menu opens. */
export function MoveMenu({ card }: { readonly card: Schemas['BoardCard'] }) {
  const say = useSay();
  const titleOf = useTitle();
  const { as, reads } = usePerson();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const [move, setMove] = useState<Move>();
  const task = useQuery({ ...reads.task(card.id), enabled: isOpen || move !== undefined });
  const actions = task.data?.actions;
  const open = () => void navigate({ to: '/as/$as/tasks/$task', params: { as, task: card.id }, search: {} });
  const entries: readonly MenuEntry[] = [
    ...(actions === undefined
      ? [{ kind: 'label', text: say(task.isError ? stateTexts.failed : stateTexts.loading) } as const]
      : []),
    ...(actions?.length === 0 ? [{ kind: 'label', text: say(boardTexts.nothingToMove) } as const] : []),
    ...moves
      .filter((name) => actions?.includes(name))
      .map((name) => ({
        ...{ kind: 'item' as const, text: say(commandVerbs[name]), onPress: () => setMove(name) },
        marks: offering(name, card.id),
      })),
    ...(actions?.includes('RaiseBlocker')
      ? [{ kind: 'item', text: say(boardTexts.raiseBlocker), onPress: open } as const]
      : []),
    { kind: 'item', text: say(boardTexts.openTask), onPress: open },
  ];
  return (
    <>
      <MenuButton
        className={styles['move']}
        label={say(boardTexts.moveOf, { task: card.code ?? titleOf(card.title) })}
        entries={entries}
        onChange={setIsOpen}
      >
        {say(boardTexts.move)}
      </MenuButton>
      {move !== undefined && task.data !== undefined && (
        <SimpleDialog
          name={move}
          subject={{ task: card.id }}
          etag={task.data.etag}
          onClose={() => setMove(undefined)}
        />
      )}
    </>
  );
}
