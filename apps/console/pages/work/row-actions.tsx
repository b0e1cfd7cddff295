import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { commandVerbs } from '#texts/console/commands.texts.js';
import { workTexts } from '#texts/console/work.texts.js';
import type { Subject } from '../../api/command-routes.js';
import type { Schemas } from '../../api/reads.js';
import { offering } from '../../commands/offering.js';
import type { SimpleCommand } from '../../commands/simple-commands.js';
import { useSay } from '../../shell/language.js';
import { MenuButton } from '../../shell/menu-button.js';
import { usePerson } from '../../shell/person.js';
import { pageOf, type RowVerb, verbsOf } from './row-verbs.js';
import styles from './work.module.css';

const SimpleDialog = lazy(async () => ({ default: (await import('../../commands/simple-command.js')).SimpleDialog }));

/** One button for what presses, the rest behind ⋯. */
export function RowActions(props: {
  readonly item: Schemas['WorkItem'];
  readonly hasDraft: boolean;
  readonly onReport: () => void;
}) {
  const { item, hasDraft, onReport } = props;
  const say = useSay();
  const { as } = usePerson();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Extract<RowVerb, { readonly how: 'dialog' }>>();
  const { main, others } = verbsOf(item);
  const code = item.about.code ?? '';
  const task = item.about.task;
  const thing = item.directive?.id ?? item.about.id;
  const give = (verb: RowVerb) => {
    if (verb.how === 'report') onReport();
    else if (verb.how === 'dialog') setOpen(verb);
    else if (task !== null) {
      const params = { as, task: task.code ?? task.id };
      void navigate({ to: '/as/$as/tasks/$task', params, search: { do: verb.name } });
    }
  };
  const wordsOf = (verb: RowVerb) => {
    if (verb.how !== 'report') return say(commandVerbs[verb.name]);
    return say(hasDraft ? workTexts.resume : workTexts.report);
  };
  return (
    <div className={styles['actions']}>
      {main === undefined ? (
        <Elsewhere item={item} />
      ) : (
        <Button
          variant="default"
          size="sm"
          aria-label={say(workTexts.on, { verb: wordsOf(main), code })}
          onClick={() => give(main)}
          {...offering(main.name, thing)}
        >
          {wordsOf(main)}
        </Button>
      )}
      {others.length > 0 && (
        <MenuButton
          className={styles['more']}
          label={say(workTexts.moreOn, { code })}
          entries={others.map((verb) => ({
            kind: 'item',
            text: wordsOf(verb),
            onPress: () => give(verb),
            marks: offering(verb.name, thing),
          }))}
        >
          <span aria-hidden="true">⋯</span>
        </MenuButton>
      )}
      {open !== undefined && (
        <Suspense fallback={null}>
          <RowDialog {...open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

/** Some commands are decisions on what one has read, and are taken on the state of that alone. */
function RowDialog(props: { readonly name: SimpleCommand; readonly subject: Subject; readonly onClose: () => void }) {
  const { etag, isKnown } = useEtag(props.subject);
  return isKnown ? <SimpleDialog {...props} etag={etag} /> : null;
}

function useEtag({ task = '', blocker = '', directive = '' }: Subject) {
  const { reads } = usePerson();
  const read = [
    useQuery({ ...reads.directive(directive), enabled: directive !== '' }),
    useQuery({ ...reads.blocker(blocker), enabled: blocker !== '' }),
    useQuery({ ...reads.task(task), enabled: task !== '' }),
  ].find(({ isPending }) => !isPending);
  // Where it cannot be read, the command itself says why.
  return { etag: read?.data?.etag, isKnown: read !== undefined };
}

/** What is acted on elsewhere leads there. */
function Elsewhere({ item }: { readonly item: Schemas['WorkItem'] }) {
  const say = useSay();
  const { as } = usePerson();
  const page = pageOf(item);
  if (page === 'duty' && item.duty !== undefined) {
    return (
      <Link to="/as/$as/duties/$duty" params={{ as, duty: item.duty.id }} search={{}} className={styles['lead']}>
        {say(workTexts.toDuty)}
      </Link>
    );
  }
  if (page === 'decisions') {
    return (
      <Link to="/as/$as/decisions" params={{ as }} search={{}} className={styles['lead']}>
        {say(workTexts.toDecisions)}
      </Link>
    );
  }
  if (item.about.task === null) return null;
  return (
    <Link
      to="/as/$as/tasks/$task"
      params={{ as, task: item.about.task.code ?? item.about.task.id }}
      search={{}}
      className={styles['lead']}
    >
      {say(workTexts.toTask)}
    </Link>
  );
}
