import { cpSync } from 'node:fs';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { FileKeyVault } from '../../dist/libs/infrastructure/keys/file.key-vault.js';
import { copiedFrom, copiesOf, grouped } from './copied-streams.mjs';
import { LogInOrder } from './log-in-order.mjs';

const PAGE = 10_000;
/** The units of the demonstration that lead most of its work, so many times over. */
const GROUPS = 10;
const UNITS = ['C-ATTT', 'P-ATHT', 'C-THH', 'P-DVCTT', 'TT-NTDL', 'TT-TT', 'VP-BTTTT', 'P-VTLT', 'V-PC', 'V-KHCN'];
/** In further copies a colleague handles what the owner handles here: nobody has two hundred tasks. */
const OWNER = 'p-7f3a2c91';
const COLLEAGUE = 'p-a1184248';
const COPIES_OF_OWNER = 3;

/**
 * A ministry of a hundred units with so many tasks: the demonstration's ten units with their people and reports ten times over, and
 * its tasks, blockers, directives and deliveries in each of them until there are enough. Every event is recorded when the one that
 * it is a copy of was, so the past is as full as the present.
 */
export async function writeMinistryLog(demonstration, folder, tasks) {
  const from = await openSqliteEventStore({ folder: demonstration });
  const original = await from.readAll({ limit: PAGE });
  await from.close();
  cpSync(demonstration, folder, {
    recursive: true,
    filter: (path) => !/read-models|log\.|\.sock$|dondoc\.pid$/.test(path),
  });
  const source = leadByUnits(copiedFrom(original));
  const ofTasks = source.copied.filter(([stream]) => stream.startsWith('task-')).length;
  const copies = Math.ceil((tasks - ofTasks) / ofTasks);
  const vault = new FileKeyVault(folder);
  // Position of the original, then of the copy: what follows from an event never comes before it.
  const made = original.map((event) => widened(event));
  for (let copy = 1; copy <= copies; copy += 1) {
    const names = namesIn(original, copy % GROUPS, copy);
    for (const [stream, list] of copiesOf(source, copy, (text) => reworded(text, names)))
      for (const event of list) made.push({ ...event, stream });
    if (copy < GROUPS) made.push(...(await organisationIn(original, copy, names, vault)));
  }
  made.sort((a, b) => a.position - b.position);
  const log = await LogInOrder.open(folder);
  for (const event of made) await log.append(event);
  await log.close();
  return made.length;
}

/** What is lead by other units is not copied: these stay as few as they are. */
function leadByUnits(source) {
  const leadUnitOf = (events) => events.find(({ data }) => data.leadUnit !== undefined)?.data.leadUnit;
  const isLed = ([stream, events]) =>
    !stream.startsWith('task-') ||
    (UNITS.includes(leadUnitOf(events)) && events.some(({ type }) => type === 'TaskAssigned'));
  const left = new Set(source.copied.filter((each) => !isLed(each)).map(([stream]) => stream));
  const copied = source.copied.filter(([stream]) => !left.has(stream));
  return {
    ...copiedFrom(copied.flatMap(([stream, events]) => events.map((event) => ({ ...event, stream })))),
    deliveries: source.deliveries,
    kept: source.kept,
  };
}

/** A leader of a field answers for the copies of their units too. */
function widened(event) {
  if (event.type !== 'PortfolioAssigned') return event;
  const units = event.data.units.flatMap((unit) =>
    UNITS.includes(unit) ? [unit, ...Array.from({ length: GROUPS - 1 }, (_, index) => `${unit}-${index + 1}`)] : [unit],
  );
  return { ...event, data: { ...event.data, units } };
}

/** Names that are others in a copy: its units with their people and reports, and the codes of its tasks. */
function namesIn(original, group, copy) {
  const names = new Map();
  for (const { type, stream, data } of original) {
    if (type === 'TaskAssigned' && data.code !== undefined) names.set(data.code, `${data.code}-${copy}`);
    if (group > 0 && type === 'HolderAppointed' && UNITS.includes(stream.slice('unit-'.length))) {
      names.set(data.person, personIn(data.person, group));
    }
    if (group > 0 && type === 'DutyOpened' && UNITS.includes(data.unit)) {
      names.set(data.duty, `${data.duty}-${group}`);
      names.set(stream, `${stream}-${group}`);
    }
  }
  if (group > 0)
    for (const unit of UNITS) names.set(unit, `${unit}-${group}`).set(`unit-${unit}`, `unit-${unit}-${group}`);
  else if (copy > COPIES_OF_OWNER * GROUPS) names.set(OWNER, COLLEAGUE);
  return names;
}

const personIn = (person, group) => `p-${group}${person.slice(3)}`;

/** Whole texts alone are names: what stands within a sentence is left. */
const reworded = (text, names) =>
  text.startsWith('{') || text.startsWith('"')
    ? text.replaceAll(/"([^"\\]+)"/g, (whole, word) => (names.has(word) ? `"${names.get(word)}"` : whole))
    : (names.get(text) ?? text);

/** The units of a group, with their people and the reports that they owe. */
async function organisationIn(original, group, names, vault) {
  const source = { copied: [], deliveries: [], notices: [], kept: new Set() };
  for (const [stream, events] of grouped(original)) {
    if (names.has(stream) || names.has(stream.replace(/^person-/, ''))) source.copied.push([stream, events]);
    else if (stream === 'structure-main') {
      source.copied.push([stream, events.filter(({ data }) => UNITS.includes(data.unit))]);
    }
  }
  const made = copiesOf(source, group, (text) =>
    reworded(
      text.replace(/^person-(.+)$/, (_, person) => `person-${names.get(person)}`),
      names,
    ),
  );
  const events = made.flatMap(([stream, list]) => list.map((event) => ({ ...event, stream })));
  for (const event of events) {
    if (event.type !== 'PersonRegistered') continue;
    const { person } = event.data;
    const contact = { name: `Người Ví Dụ ${person.slice(2)}`, address: `${person}@example.vn` };
    event.data = { ...event.data, contact: await vault.seal(person, contact) };
  }
  return events;
}
