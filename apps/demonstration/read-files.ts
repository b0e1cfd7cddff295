import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CalendarFile,
  DemonstrationFiles,
  FurtherTasks,
  FurtherUnits,
  People,
  ProgrammeFile,
  Script,
  ShortNames,
} from './files.js';

/** A data file that is not what its schema says: ours to mend, so it stops the start. */
export class DataFileInvalid extends Error {
  override readonly name = 'DataFileInvalid';
}

/** Each file of `data/` and the schema there that says what it holds. */
const FILES = {
  programme: ['programme-nq17.json', 'programme'],
  calendar: ['calendar-vn-2019-2021.json', 'calendar'],
  people: ['demonstration/people.json', 'people'],
  shortNames: ['demonstration/short-names.json', 'short-names'],
  units: ['demonstration/units.json', 'units'],
  tasks: ['demonstration/tasks.json', 'tasks'],
  script: ['demonstration/script.json', 'script'],
} as const;

/**
 * Reads `data/`, which was checked when the demonstration was made of it.
 *
 * @throws DataFileInvalid naming a file that is no JSON; the system's error where one is missing.
 */
export function readDemonstrationFiles(folder: string): DemonstrationFiles {
  const read = <T>([file]: readonly [string, string]) => parse(join(folder, file)) as T;
  return {
    programme: read<ProgrammeFile>(FILES.programme),
    calendar: read<CalendarFile>(FILES.calendar),
    people: read<People>(FILES.people),
    shortNames: read<ShortNames>(FILES.shortNames),
    units: read<FurtherUnits>(FILES.units),
    tasks: read<FurtherTasks>(FILES.tasks),
    script: read<Script>(FILES.script),
  };
}

/**
 * Checks each file against its schema: once, before a demonstration is made of them.
 *
 * @throws DataFileInvalid naming the file, the place in it and what is wrong; the system's error where one is missing.
 */
export async function requireSoundFiles(folder: string): Promise<void> {
  // What compiles schemas is loaded by whoever makes a demonstration, and not at each start of one that is made.
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, addUsedSchema: false });
  for (const [file, schema] of Object.values(FILES)) {
    const rules = parse(join(folder, 'schema', `${schema}.schema.json`));
    const validate = ajv.compile(typeof rules === 'object' && rules !== null ? rules : {});
    if (validate(parse(join(folder, file)))) continue;
    const wrong = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');
    throw new DataFileInvalid(`${file}: ${wrong}`);
  }
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new DataFileInvalid(`${path}: ${error.message}`);
    throw error;
  }
}
