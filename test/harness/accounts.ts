import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts } from '#application/account/accounts.js';
import { FirstAdministrator } from '#application/account/first-administrator.js';
import { ids } from '#application/ids.js';
import type { AccountSigning } from '#apps/api/auth/signing-in.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId } from '#domain/kernel/names.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { Argon2Secrets } from '#infrastructure/credentials/argon2.secrets.js';
import { FileCredentials } from '#infrastructure/credentials/file.credentials.js';
import { FileFirstLinks } from '#infrastructure/credentials/file.first-links.js';
import { FilePersonSessions } from '#infrastructure/sessions/file.person-sessions.js';
import type { Story } from '#testing/story.js';

const MINUTE_MS = 60_000;

/** Accounts of a story in a folder of their own, which several processes could share. */
export class StoryAccounts {
  readonly folder = mkdtempSync(join(tmpdir(), 'dondoc-accounts-'));

  constructor(private readonly story: Story) {}

  open(): AccountSigning & { readonly sessions: FilePersonSessions; readonly credentials: FileCredentials } {
    const { executor, rows, vault, clock } = this.story;
    const onDamaged = (path: string) => {
      throw new Error(`${path} is damaged`);
    };
    const limits = { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * 60 * MINUTE_MS };
    const sessions = new FilePersonSessions(this.folder, limits, clock, onDamaged);
    const credentials = new FileCredentials(this.folder, vault, new SystemClock(), onDamaged);
    const parts = { credentials, sessions, secrets: new Argon2Secrets(), executor, rows, clock };
    const accounts = new Accounts(parts);
    const links = new FileFirstLinks(this.folder, onDamaged);
    const first = new FirstAdministrator({ ...parts, accounts, vault, links, timeZone: 'Asia/Ho_Chi_Minh' });
    return { accounts, first, sessions, clock, credentials };
  }

  /** Of whom an account can be. */
  async register(person: PersonId, name: string): Promise<void> {
    const sealed = await this.story.vault.seal(person, { name, address: '' });
    await this.story.do('person', person, (now) => ({ type: 'RegisterPerson', now, person, sealed, language: 'vi' }));
  }

  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A first slip, past the doors: somebody has to be there before anybody can be invited. */
export async function accountOf({ accounts }: AccountSigning, person: PersonId, account: string = person) {
  const asked = { actor: { kind: 'system', name: 'setup' }, fingerprint: '', correlation: '' } as const;
  const slip = await accounts.invite(person, account, { ...asked, commandKey: ids.commandKey('spec', account, '1') });
  invariant('token' in slip, `${person} can be invited: ${JSON.stringify(slip)}`);
  return { ...slip, code: slip.token };
}
