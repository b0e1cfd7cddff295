import type { WorkItem } from '#contracts/me.js';
import { postsOf } from '#domain/directory/directory.js';
import { actionsOf } from '../engine/reading/actions.js';
import { type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import { leadUnitNamesIn, titleOfPost, unitNamesIn } from '../engine/reading/unit-names.js';
import { type FailedMail, failedMailOf } from '../notice/failed-mail.js';
import type { ProgrammeRow } from '../tables.js';
import type { Todo } from './work-todo.js';

/** Mail that was given up, one item a day: to the secretariat of the unit that keeps the programme. */
export function failedMailToSee(scope: ReadScope): readonly Todo[] {
  const { rows, at, context, reader } = scope;
  const keeps = postsOf(context.directory, reader.person).filter(({ post }) => post.kind === 'secretariat');
  return rows
    .find('programmes', {}, { at })
    .filter(({ state }) => keeps.some(({ unit }) => unit === state.keptBy))
    .flatMap((programme) => {
      const days = new Map<string, FailedMail[]>();
      for (const mail of failedMailOf(rows, programme.id, zoneOf(scope, programme.id), at)) {
        days.set(mail.day, [...(days.get(mail.day) ?? []), mail]);
      }
      return [...days.values()].map((mails) => itemOf(scope, programme, mails));
    });
}

function itemOf(scope: ReadScope, { id, code, stream, state }: ProgrammeRow, mails: readonly FailedMail[]): Todo {
  const { keptBy, title } = state;
  const [{ day, period } = { day: '', period: '' }] = mails;
  const count = mails.length;
  const names = leadUnitNamesIn(scope.context.directory, keptBy);
  return {
    why: 'resendMail',
    dueAt: undefined,
    about: { kind: 'programme', id, code, title, leadUnit: keptBy, ...names, task: null },
    actions: actionsOf(scope, 'failedMail', { stream, state: { keptBy, count } }),
    failedMail: { id, code, day, period, count, recipients: recipientsOf(scope, mails) },
  };
}

/** Each person once, where they were told. */
function recipientsOf({ context }: ReadScope, mails: readonly FailedMail[]) {
  type Recipient = NonNullable<WorkItem['failedMail']>['recipients'][number];
  const recipients = new Map<string, Recipient>();
  for (const { notice } of mails) {
    const [reached] = notice.reached;
    if (reached === undefined) continue;
    const { person } = notice;
    const { unit, postId } = reached;
    const post = titleOfPost(context.directory, unit, postId);
    recipients.set(person, { person, unit, ...unitNamesIn(context.directory, unit), post });
  }
  return [...recipients.values()];
}
