import { Type } from 'typebox';
import { WireInstant, WirePosition, WireText } from './answer.js';
import { DeploymentKind } from './machine.js';
import { WirePostKind } from './me.js';
import { nullable, oneOf, type Shown } from './shape.js';

export const SessionPerson = Type.Object(
  {
    as: Type.String({ description: 'By which calls name this person: `Dondoc-As`, and `?as=` of the stream.' }),
    title: WireText,
    name: nullable(Type.String(), { description: 'Evidently invented; null for leaders, who are posts.' }),
    unit: nullable(Type.String(), { description: 'Null while this person holds no post.' }),
    unitName: nullable(WireText),
    post: nullable(WirePostKind),
    isSeated: Type.Boolean({ description: 'A visitor acts for them; nobody else does until the seat is freed.' }),
  },
  { title: 'SessionPerson', description: 'Somebody whom a visitor of a demonstration may be.' },
);
export type SessionPerson = Shown<typeof SessionPerson>;

export const Session = Type.Object(
  {
    kind: DeploymentKind,
    language: oneOf(['vi', 'en'], { description: 'By `Accept-Language`, else the deployment\u2019s.' }),
    people: Type.Array(SessionPerson, { description: 'Empty where there is real work: nobody is offered there.' }),
    now: nullable(WireInstant, { description: 'What the clock of the demonstration says; null where time is real.' }),
    position: nullable(WirePosition, {
      description: 'What is read from here on is not older: `?since=` of the stream. Null while nobody is signed in.',
    }),
    person: nullable(Type.String(), {
      description:
        'Where there is real work, who is signed in, by pseudonym: what a browser keeps, drafts say, is kept for one person.',
    }),
    signedIn: Type.Array(Type.String(), {
      description: 'For whom this browser may call, in the order of signing in; where there is real work, `me`.',
    }),
  },
  { title: 'Session', description: 'This browser, and whom it may be.' },
);
export type Session = Shown<typeof Session>;

export const SessionWaiting = Type.Object(
  {
    people: Type.Array(
      Type.Object({
        as: Type.String(),
        waiting: Type.Integer({ minimum: 0, description: 'Things on this person\u2019s work list now.' }),
      }),
    ),
  },
  { title: 'SessionWaiting', description: 'How much waits for each of those whom a visitor may be.' },
);
export type SessionWaiting = Shown<typeof SessionWaiting>;

export const Seat = Type.Object({ as: Type.String(), isSeated: Type.Boolean() }, { title: 'Seat' });
export type Seat = Shown<typeof Seat>;
