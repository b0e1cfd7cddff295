import { ActingBody } from '#application/engine/definition/bodies.js';
import type { BodyClass } from '#application/engine/definition/fields.js';
import { ChangePasswordDto, FirstAdministratorDto, InviteDto, PasswordDto, TakeUpDto } from '../account/account.dto.js';
import { MoveClockDto } from '../demo/clock.dto.js';
import { SignInDto } from '../session/sign-in.dto.js';

/** What a route that no definition describes takes, by method and path with `{}`; answers and words stand elsewhere. */
interface WrittenRoute {
  readonly body?: BodyClass;
  readonly query?: Readonly<Record<string, string>>;
}

export const writtenRoutes: Readonly<Record<string, WrittenRoute>> = {
  'POST /v1/session/people': { body: SignInDto },
  'POST /v1/session/password': { body: PasswordDto },
  'POST /v1/session/invitations': { body: TakeUpDto },
  'POST /v1/session/first-administrator': { body: FirstAdministratorDto },
  'POST /v1/me/password': { body: ChangePasswordDto },
  'POST /v1/people/{}/invitations': { body: InviteDto },
  'POST /v1/people/{}/disabling': { body: ActingBody },
  'POST /v1/demo/clock': { body: MoveClockDto },
  'GET /v1/stream': {
    query: {
      as: 'In place of `Dondoc-As`, which an `EventSource` cannot send.',
      since:
        'A position: first what was missed since then. In place of `Last-Event-ID`, which a first connection cannot send.',
    },
  },
};

/** Asked without saying who one is. */
export const isOpenPath = (path: string): boolean => !path.startsWith('/v1/') || path.startsWith('/v1/session');
