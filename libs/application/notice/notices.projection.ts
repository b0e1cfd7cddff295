import {
  isNotification,
  levelAsked,
  type Notification,
  type NotifiedRecipient,
  occurrenceKey,
} from '#domain/follow-up/follow-up.js';
import { factOf } from '../engine/fact-of.js';
import { aboutOf } from '../engine/projection/about.js';
import type { Projection } from '../engine/projection/projection.js';
import { ids } from '../ids.js';
import type { RowWriter } from '../ports/read-models.js';
import { type ObligationKind, tableOf } from '../tables.js';

/**
 * The inbox: one notice for each person of a decision, whatever number of posts and steps lead to them. The decision
 * is the notice; nothing has to be sent for it to stand here.
 */
export const noticesProjection: Projection = {
  name: 'notices',
  of: ['task', 'duty', 'blocker', 'directive'],
  apply(event, rows) {
    if (!isNotification(event.type)) return;
    const fact = factOf<Notification>(event);
    const first = fact.data.steps[0];
    if (first === undefined) return;
    const about = aboutOf(event, rows);
    const level = levelAsked(fact);
    for (const [person, reached] of byPerson(fact.data.recipients)) {
      const id = ids.notice(event.stream, fact.data.epoch, fact.data.policy, occurrenceKey(first), person);
      rows.put('notices', id, {
        ...about,
        id,
        person,
        kind: level === null ? 'reminder' : 'escalation',
        steps: [...new Set(reached.flatMap((told) => told.steps))],
        reached,
        level,
        dueAt: fact.data.dueAt,
        decidedAt: event.recordedAt,
        stream: event.stream,
        revision: event.revision,
        position: event.position,
        isToDispatch: 1,
        tellsEnd: isOver(rows, about.aboutKind, about.aboutId) ? 1 : 0,
        isRead: 0,
      });
    }
  },
};

function byPerson(recipients: readonly NotifiedRecipient[]): ReadonlyMap<string, readonly NotifiedRecipient[]> {
  const persons = new Map<string, readonly NotifiedRecipient[]>();
  for (const told of recipients) persons.set(told.person, [...(persons.get(told.person) ?? []), told]);
  return persons;
}

const isOver = (rows: RowWriter, kind: ObligationKind, id: string): boolean =>
  rows.get(tableOf[kind], id)?.isOpen === 0;
