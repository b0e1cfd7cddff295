import { isNativeError } from 'node:util/types';
import { createTransport } from 'nodemailer';
import { Channel, type ChannelOutcome, type OutgoingMessage } from '#application/ports/channel.js';
import { mailOf } from './mail.js';

/**
 * Calls: one SMTP conversation per message with the server of SMTP_URL (RFC 5321; STARTTLS where it is offered).
 * Answers: accepted once the server took the message, with its reply.
 * Failures: permanent when the server refused this message or its recipient for good (5xx); everything else is
 * temporary, also a server that cannot be reached, is slow or refuses to let us in: a wrong password must not use up
 * every notice.
 * Guarantees: at least once. A connection lost after the last dot says nothing of the message; it is sent again with
 * the same Message-ID.
 */
export class SmtpChannel extends Channel {
  override readonly name = 'mail';
  private readonly transport: ReturnType<typeof transportOf>;

  constructor(
    url: string,
    private readonly from: string,
    timeoutMs = 20_000,
  ) {
    super();
    this.transport = transportOf(url, timeoutMs);
  }

  async send(message: OutgoingMessage): Promise<ChannelOutcome> {
    try {
      const { response } = await this.transport.sendMail(mailOf(message, this.from));
      return { kind: 'accepted', reference: response };
    } catch (error) {
      return failure(error);
    }
  }
}

function transportOf(url: string, timeoutMs: number) {
  const limits = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  };
  return createTransport({ url, ...limits });
}

/** What nodemailer's errors carry: its own code, and the server's where the server spoke. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
}

function failure(thrown: unknown): ChannelOutcome {
  const { message, code, responseCode }: SmtpError = isNativeError(thrown) ? thrown : new Error(String(thrown));
  const aboutThisMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  // Without a reply nodemailer itself found the addresses unfit to be sent.
  const forGood = responseCode === undefined || responseCode >= 500;
  return { kind: aboutThisMessage && forGood ? 'permanent' : 'temporary', why: message };
}
