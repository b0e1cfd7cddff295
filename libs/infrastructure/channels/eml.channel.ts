import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Channel, type ChannelOutcome, type OutgoingMessage } from '#application/ports/channel.js';
import { invariant } from '#domain/kernel/invariant.js';
import { mailOf } from './mail.js';

/**
 * Calls: writes `outbox/{deliveryId}.eml` (RFC 5322) in the data folder instead of sending.
 * Answers: accepted, with the file's name in the data folder: the log goes to other machines, and the folder does not.
 * Failures: a disk that refuses is temporary.
 * Guarantees: a file is whole or not there; the same message again is the same file with the same bytes. It is not
 * forced to disk: a demonstration's mail is there to be looked at.
 */
export class EmlChannel extends Channel {
  override readonly name = 'mail';
  private readonly outbox: string;

  constructor(
    dataFolder: string,
    private readonly from: string,
  ) {
    super();
    this.outbox = join(dataFolder, 'outbox');
  }

  async send(message: OutgoingMessage): Promise<ChannelOutcome> {
    invariant(/^[\w-]+$/.test(message.deliveryId), `a delivery's id is fit for a file name: ${message.deliveryId}`);
    const bytes = await new MailComposer(mailOf(message, this.from)).compile().build();
    const name = `${message.deliveryId}.eml`;
    const path = join(this.outbox, name);
    try {
      await mkdir(this.outbox, { recursive: true, mode: 0o700 });
      // A name of its own: the same message may be under way twice, and one would take the other's part away.
      const part = `${path}.${randomUUID()}.part`;
      await writeFile(part, bytes, { mode: 0o600 });
      await rename(part, path);
    } catch (error) {
      return { kind: 'temporary', why: isNativeError(error) ? error.message : String(error) };
    }
    return { kind: 'accepted', reference: `outbox/${name}` };
  }
}
