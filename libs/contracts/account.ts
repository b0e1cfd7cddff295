import { Type } from 'typebox';
import { WireInstant } from './answer.js';
import type { Shown } from './shape.js';

export const OwnSession = Type.Object(
  {
    id: Type.String({ description: 'Names it for its ending; opens nothing.' }),
    isThis: Type.Boolean({ description: 'The one by which this was asked.' }),
    signedInAt: WireInstant,
    lastUsedAt: WireInstant,
    browser: Type.String({ description: 'What the browser calls itself; empty where it says nothing.' }),
  },
  { title: 'OwnSession', description: 'A browser in which the reader is signed in.' },
);
export type OwnSession = Shown<typeof OwnSession>;

export const OwnSessions = Type.Object(
  { items: Type.Array(OwnSession), total: Type.Integer({ minimum: 0 }) },
  { title: 'OwnSessions', description: 'Where the reader is signed in, newest first.' },
);
export type OwnSessions = Shown<typeof OwnSessions>;

export const InvitationSlip = Type.Object(
  {
    person: Type.String(),
    account: Type.String({ description: 'By which the person signs in.' }),
    code: Type.String({ description: 'To be typed by hand; in the link too. Shown this once, and kept nowhere.' }),
    link: Type.String({ description: 'The code stands behind the #, which browsers send to no server.' }),
    until: WireInstant,
  },
  { title: 'InvitationSlip', description: 'To hand to somebody: with it they set a password and are signed in.' },
);
export type InvitationSlip = Shown<typeof InvitationSlip>;

export const AccountDisabledAnswer = Type.Object(
  { person: Type.String(), isDisabled: Type.Literal(true) },
  { title: 'AccountDisabledAnswer', description: 'Account, links and sessions of the person have ended.' },
);
export type AccountDisabledAnswer = Shown<typeof AccountDisabledAnswer>;

export const PasswordChanged = Type.Object(
  { isChanged: Type.Literal(true) },
  { title: 'PasswordChanged', description: 'The password is the new one, and every other session has ended.' },
);
export type PasswordChanged = Shown<typeof PasswordChanged>;
