import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
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

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, addUsedSchema: false });

/**
 * Reads `data/` and checks each file against its schema there.
 *
 * @throws DataFileInvalid naming the file, the place in it and what is wrong; the system's error where one is missing.
 */
export function readDemonstrationFiles(folder: string): DemonstrationFiles {
  return {
    programme: read<ProgrammeFile>(folder, 'programme-nq17.json', 'programme'),
    calendar: read<CalendarFile>(folder, 'calendar-vn-2019-2021.json', 'calendar'),
    people: read<People>(folder, 'demonstration/people.json', 'people'),
    shortNames: read<ShortNames>(folder, 'demonstration/short-names.json', 'short-names'),
    units: read<FurtherUnits>(folder, 'demonstration/units.json', 'units'),
    tasks: read<FurtherTasks>(folder, 'demonstration/tasks.json', 'tasks'),
    script: read<Script>(folder, 'demonstration/script.json', 'script'),
  };
}

function read<T>(folder: string, file: string, schema: string): T {
  const rules = parse(join(folder, 'schema', `${schema}.schema.json`));
  const value = parse(join(folder, file));
  const validate = ajv.compile<T>(typeof rules === 'object' && rules !== null ? rules : {});
  if (validate(value)) return value;
  const wrong = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');
  throw new DataFileInvalid(`${file}: ${wrong}`);
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new DataFileInvalid(`${path}: ${error.message}`);
    throw error;
  }
}
