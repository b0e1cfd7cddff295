import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { PostKind, Unit } from '#domain/directory/unit.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { localizedOf, ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Key, OneOf, Part } from '../engine/definition/fields.js';
import { administrators } from '../engine/definition/right.js';
import { postGiven } from './directory-in-words.js';
import { NameBody, POST_KINDS } from './organisation.bodies.js';

export class CreatePostBody extends ReasonedBody {
  @Key()
  readonly post!: string;

  @OneOf(POST_KINDS)
  readonly kind!: PostKind;

  @Part(() => NameBody)
  readonly title!: NameBody;
}

export const createPost = defineCommand<UnitOrder<'CreatePost'>, Unit, CreatePostBody>({
  name: 'CreatePost',
  stream: 'unit',
  right: administrators,
  offered: { on: 'unit', when: ({ closed }) => closed === undefined },
  door: {
    route: 'POST /v1/units/:unit/posts',
    body: CreatePostBody,
    text: directoryDoors.CreatePost,
    said: { texts: directorySaid.CreatePost, facts: postGiven },
    example: { post: 'deputy-2', kind: 'deputyHead', title: { vi: 'Phó Cục trưởng' } },
    verb: {
      name: 'posts add',
      actsAs: 'demo-admin',
      flags: {
        post: { text: 'newPost' },
        kind: { text: 'postKind' },
        title: {
          fields: { vi: { flags: '--title <text>', text: 'postTitleVi' }, en: { text: 'postTitleEn' } },
        },
      },
    },
    make: ({ body: { post, kind, title }, now, by }) => ({
      command: { type: 'CreatePost', now, by, post, kind, title: localizedOf(title) },
    }),
  },
});
