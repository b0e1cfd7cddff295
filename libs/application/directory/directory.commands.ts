import type { PersonCommand } from '#domain/directory/person.decide.js';
import type { StructureCommand } from '#domain/directory/structure.decide.js';
import type { UnitCommand } from '#domain/directory/unit.decide.js';
import type { DocumentCommand } from '#domain/document/document.decide.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { type CommandsOf, withoutDoor } from '../engine/definition/command-definition.js';
import { ASSIGNERS, holdersAnywhere } from '../engine/definition/right.js';
import { appointHolder } from './appoint-holder.js';
import { assignPortfolio } from './assign-portfolio.js';
import { changeContact } from './change-contact.js';
import { closeUnit } from './close-unit.js';
import { confirmAppointment } from './confirm-appointment.js';
import { createPost } from './create-post.js';
import { designateFocalPoint } from './designate-focal-point.js';
import { establishUnit } from './establish-unit.js';
import { placeUnit } from './place-unit.js';
import { registerPerson } from './register-person.js';
import { relieveHolder } from './relieve-holder.js';
import { renameUnit } from './rename-unit.js';
import { withdrawAppointment } from './withdraw-appointment.js';

/** The organisation is kept by administrators. */
export const directoryCommands = {
  EstablishUnit: establishUnit,
  RenameUnit: renameUnit,
  PlaceUnit: placeUnit,
  CloseUnit: closeUnit,
  CreatePost: createPost,
  RegisterPerson: registerPerson,
  ChangeContact: changeContact,
  AppointHolder: appointHolder,
  ConfirmAppointment: confirmAppointment,
  WithdrawAppointment: withdrawAppointment,
  RelieveHolder: relieveHolder,
  DesignateFocalPoint: designateFocalPoint,
  AssignPortfolio: assignPortfolio,
  RegisterDocument: withoutDoor(
    'RegisterDocument',
    directoryDoors.RegisterDocument,
    'document',
    holdersAnywhere(ASSIGNERS),
    'creates',
  ),
} satisfies CommandsOf<UnitCommand | StructureCommand | PersonCommand | DocumentCommand>;
