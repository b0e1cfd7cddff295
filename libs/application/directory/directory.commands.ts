import type { PersonCommand } from '#domain/directory/person.decide.js';
import type { StructureCommand } from '#domain/directory/structure.decide.js';
import type { UnitCommand } from '#domain/directory/unit.decide.js';
import type { DocumentCommand } from '#domain/document/document.decide.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { type CommandsOf, withoutDoor } from '../engine/definition/command-definition.js';
import { ASSIGNERS, administrators, holdersAnywhere } from '../engine/definition/right.js';
import type { StreamCategory } from '../streams.js';

/** The organisation is kept by administrators; nobody gives these over HTTP yet. */
const kept = <Name extends (UnitCommand | StructureCommand | PersonCommand)['type']>(
  name: Name,
  stream: StreamCategory,
  creates?: 'creates',
) => withoutDoor(name, directoryDoors[name], stream, administrators, creates);

export const directoryCommands = {
  EstablishUnit: kept('EstablishUnit', 'unit', 'creates'),
  RenameUnit: kept('RenameUnit', 'unit'),
  CreatePost: kept('CreatePost', 'unit'),
  AppointHolder: kept('AppointHolder', 'unit'),
  RelieveHolder: kept('RelieveHolder', 'unit'),
  DesignateFocalPoint: kept('DesignateFocalPoint', 'unit'),
  AssignPortfolio: kept('AssignPortfolio', 'unit'),
  PlaceUnit: kept('PlaceUnit', 'structure', 'creates'),
  RegisterPerson: kept('RegisterPerson', 'person', 'creates'),
  ChangeContact: kept('ChangeContact', 'person'),
  RegisterDocument: withoutDoor(
    'RegisterDocument',
    directoryDoors.RegisterDocument,
    'document',
    holdersAnywhere(ASSIGNERS),
    'creates',
  ),
} satisfies CommandsOf<UnitCommand | StructureCommand | PersonCommand | DocumentCommand>;
