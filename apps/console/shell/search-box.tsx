import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { shellTexts } from '#texts/console/shell.texts.js';
import type { Schemas } from '../api/reads.js';
import styles from './frame.module.css';
import { useSay, useTitle } from './language.js';
import { usePerson } from './person.js';
import { sameMoment } from './same-moment.js';
import { useSingleKeys } from './shortcuts.js';

const TYPED_MS = 200;

/** `/` finds tasks, units and documents, with or without accents. */
export function SearchBox() {
  const say = useSay();
  const { as } = usePerson();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const found = useFound(words.trim());
  useSingleKeys([
    [
      '/',
      (event) => {
        event.preventDefault();
        field.current?.focus();
      },
    ],
  ]);
  const close = () => {
    setIsOpen(false);
    setWords('');
  };
  return (
    <search className={styles['search']}>
      <TextInput
        ref={field}
        size="sm"
        type="search"
        aria-label={say(shellTexts.search)}
        placeholder={`${say(shellTexts.search)}  /`}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setIsOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          // While letters are composed Enter belongs to the keyboard of Telex or VNI.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && words.trim() !== '') {
            const first = firstOf(found, as);
            if (first !== undefined) {
              close();
              void navigate({ ...first, search: sameMoment });
            }
          }
        }}
      />
      {isOpen && found !== undefined && <Found found={found} as={as} onChosen={close} />}
    </search>
  );
}

interface FoundFor {
  readonly words: string;
  readonly answer: Schemas['Found'];
}

/** What there is for the words, once somebody has stopped typing; undefined until then. */
function useFound(words: string): FoundFor | undefined {
  const { reads } = usePerson();
  const [asked] = useDebouncedValue(words, TYPED_MS);
  const { data } = useQuery({ ...reads.search(asked), enabled: asked.length > 1 });
  return data === undefined || asked !== words ? undefined : { words, answer: data };
}

const taskAt = (as: string, task: string) => ({ to: '/as/$as/tasks/$task', params: { as, task } }) as const;
const boardAt = (as: string, unit: string) => ({ to: '/as/$as/boards/$unit', params: { as, unit } }) as const;

/** Where Enter goes. */
function firstOf(found: FoundFor | undefined, as: string) {
  const [task] = found?.answer.tasks.items ?? [];
  const [unit] = found?.answer.units.items ?? [];
  if (task !== undefined) return taskAt(as, task.id);
  return unit && boardAt(as, unit.unit);
}

function Found(props: { readonly found: FoundFor; readonly as: string; readonly onChosen: () => void }) {
  const { found, as, onChosen } = props;
  const say = useSay();
  const titleOf = useTitle();
  const { tasks, units, documents } = found.answer;
  return (
    <div className={styles['found']}>
      {tasks.items.length + units.items.length + documents.items.length === 0 && (
        <p className="muted">{say(shellTexts.searchNothing, { words: found.words })}</p>
      )}
      {tasks.items.length > 0 && <h2 className="mark muted">{say(shellTexts.foundTasks)}</h2>}
      {tasks.items.map(({ id, code, title }) => (
        <Link key={id} {...taskAt(as, id)} search={sameMoment} onClick={onChosen}>
          <b>{code}</b> {titleOf(title)}
        </Link>
      ))}
      {units.items.length > 0 && <h2 className="mark muted">{say(shellTexts.foundUnits)}</h2>}
      {units.items.map(({ unit, name }) => (
        <Link key={unit} {...boardAt(as, unit)} search={sameMoment} onClick={onChosen}>
          {titleOf(name)}
        </Link>
      ))}
      {documents.items.length > 0 && <h2 className="mark muted">{say(shellTexts.foundDocuments)}</h2>}
      {documents.items.map(({ issuer, type, number, tasks: count }) => (
        <p key={`${issuer} ${type} ${number}`}>
          {number ?? type} · {issuer} · {say(shellTexts.foundOnDocument, { count })}
        </p>
      ))}
    </div>
  );
}
