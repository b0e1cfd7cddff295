import { Type } from 'typebox';
import { Answer, WireDate, WireText } from './answer.js';
import { WirePostKind } from './me.js';
import { nullable, type Shown } from './shape.js';

export const PersonPost = Type.Object(
  { post: Type.String(), kind: WirePostKind, title: WireText, since: WireDate },
  { title: 'PersonPost' },
);

export const PersonItem = Type.Object(
  {
    person: Type.String({ description: 'The pseudonym.' }),
    name: nullable(Type.String(), { description: 'Null where it was erased, or is not the reader\u2019s to know.' }),
    posts: Type.Array(PersonPost, { description: 'Those of this unit.' }),
    openTasks: Type.Integer({
      minimum: 0,
      description: 'That they handle, by name or by a post, in whatever unit, among those that the reader may read.',
    }),
    overdueTasks: Type.Integer({ minimum: 0, description: 'Of the open ones.' }),
  },
  { title: 'PersonItem' },
);
export type PersonItem = Shown<typeof PersonItem>;

export const People = Type.Object(
  {
    unit: nullable(Type.String(), { description: 'Null where it is about those who hold no post anywhere.' }),
    items: Type.Array(PersonItem),
    ...Answer.properties,
  },
  { title: 'People', description: 'Who holds a post in a unit, in the order of its posts; or who holds none.' },
);
export type People = Shown<typeof People>;
