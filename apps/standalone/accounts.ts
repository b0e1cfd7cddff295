import { Accounts } from '#application/account/accounts.js';
import { type AdministratorLink, FirstAdministrator } from '#application/account/first-administrator.js';
import type { BusinessClock } from '#application/ports/clocks.js';
import type { AccountSigning } from '#apps/api/auth/signing-in.js';
import { isoOf } from '#domain/kernel/time.js';
import { type LinkAnswer, type LinkQuestion, listenToAdmin } from '#infrastructure/admin/admin-socket.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { Argon2Secrets } from '#infrastructure/credentials/argon2.secrets.js';
import { FileCredentials } from '#infrastructure/credentials/file.credentials.js';
import { FileFirstLinks } from '#infrastructure/credentials/file.first-links.js';
import { FilePersonSessions } from '#infrastructure/sessions/file.person-sessions.js';
import type { Engine } from './engine.js';
import type { Opened } from './shutdown.js';

const MINUTE_MS = 60_000;

/** By what people sign in where there is real work: folders beside the keys. */
export function openAccounts({ env, logger }: Opened, engine: Engine, clock: BusinessClock): AccountSigning {
  const { executor, readModels: rows, vault } = engine;
  const onDamaged = (path: string) => logger.warn('a file cannot be read and counts as none', { path });
  const limits = { idleMs: env.session.idleMinutes * MINUTE_MS, absoluteMs: env.session.hours * 60 * MINUTE_MS };
  const sessions = new FilePersonSessions(env.dataDir, limits, clock, onDamaged);
  const credentials = new FileCredentials(env.dataDir, vault, new SystemClock(), onDamaged);
  const parts = { credentials, secrets: new Argon2Secrets(), sessions, executor, rows, clock };
  const accounts = new Accounts(parts);
  const links = new FileFirstLinks(env.dataDir, onDamaged);
  const first = new FirstAdministrator({ ...parts, accounts, vault, links, timeZone: env.timeZone });
  return { accounts, first, sessions, clock };
}

/** What the operator reads where nobody who keeps the system could sign in; undefined where somebody can. */
export async function administratorLine({ first }: AccountSigning, url: string): Promise<string | undefined> {
  const link = await first.linkAtStart();
  if (link === undefined) return undefined;
  if ('rejected' in link) return 'no administrator can sign in: dondoc admin link NAME makes a link';
  const what =
    link.page === 'first' ? 'the first administrator comes in at' : 'no administrator can sign in; come in at';
  return `${what} ${addressOf(link, url)} (used once, until ${isoOf(link.until)})`;
}

/** `dondoc admin link` asks here, for as long as the process runs. */
export async function answerAdmin({ env, closing }: Opened, { first }: AccountSigning, url: string): Promise<void> {
  const answer = async ({ account }: LinkQuestion): Promise<LinkAnswer> => {
    const link = await first.linkFor(account);
    if ('rejected' in link) return { refused: link.rejected };
    const named = link.account === undefined ? {} : { account: link.account };
    return { link: addressOf(link, url), ...named, until: isoOf(link.until) };
  };
  closing.first(await listenToAdmin(env.dataDir, answer));
}

/** The token stands behind the `#`, which browsers send to no server, so no proxy writes it down. */
const addressOf = ({ page, token }: AdministratorLink, url: string): string => `${url}/${page}#${token}`;
