import { partyKey } from '../engine/sight/party-key.js';
import type { TableName } from '../ports/read-models.js';
import type { Tables } from '../tables.js';

type KeyOf = { readonly [N in TableName]: (row: Tables[N]) => string };

const byId = ({ id }: { readonly id: string }): string => id;
const byStream = ({ stream }: { readonly stream: string }): string => stream;
const byKey = ({ key }: { readonly key: string }): string => key;

/** Under which key the folds put each row: what is found carries no key, and an overlay must know which row it covers. */
const keyOf = {
  units: byId,
  placements: ({ unit }) => unit,
  persons: ({ person }) => person,
  calendars: byId,
  policies: byId,
  programmes: byId,
  tasks: byId,
  taskOutlines: ({ task }) => task,
  taskUnits: ({ task, unit }) => `${task}|${unit}`,
  leadUnitTaskCounts: ({ programme, unit }) => `${programme}|${unit}`,
  duties: byId,
  blockers: byId,
  directives: byId,
  due: byStream,
  notices: byId,
  escalations: byId,
  pendingDirectives: byKey,
  relations: byKey,
  parties: partyKey,
  deliveries: byId,
  channels: byId,
  deployment: byId,
  outages: byId,
  operations: byId,
  events: ({ position }) => String(position),
  quarantined: byStream,
} as const satisfies KeyOf;

export function rowKey<N extends TableName>(table: N, row: Tables[N]): string {
  const key: KeyOf[N] = keyOf[table];
  return key(row);
}
