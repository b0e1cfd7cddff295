import { Menu } from '@mantine/core';
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
  return (
    <>
      <Menu position="bottom-end" opened={isOpen} onChange={setIsOpen} withinPortal={false}>
        <Menu.Target>
          <button
            type="button"
            className={styles['move']}
            aria-label={say(boardTexts.moveOf, { task: card.code ?? titleOf(card.title) })}
          >
            {say(boardTexts.move)}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {actions === undefined && (
            <Menu.Label>{say(task.isError ? stateTexts.failed : stateTexts.loading)}</Menu.Label>
          )}
          {actions?.length === 0 && <Menu.Label>{say(boardTexts.nothingToMove)}</Menu.Label>}
          {moves
            .filter((name) => actions?.includes(name))
            .map((name) => (
              <Menu.Item key={name} onClick={() => setMove(name)} {...offering(name, card.id)}>
                {say(commandVerbs[name])}
              </Menu.Item>
            ))}
          {actions?.includes('RaiseBlocker') && <Menu.Item onClick={open}>{say(boardTexts.raiseBlocker)}</Menu.Item>}
          <Menu.Item onClick={open}>{say(boardTexts.openTask)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
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
