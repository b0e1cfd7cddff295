import { isNativeError } from 'node:util/types';
import { createTransport } from 'nodemailer';
import { Channel, type ChannelOutcome, type OutgoingMessage } from '#application/ports/channel.js';
import { mailOf } from './mail.js';

/**
 * Calls: one SMTP conversation per message with the server of SMTP_URL (RFC 5321; STARTTLS where it is offered).
 * Answers: accepted once the server took the message, with its reply.
 * Failures, by the command that was answered. Before a recipient is named, a 5xx is said to us and would be said of every
 * message: closed (a wrong password, a sender that is not ours). A 5xx to the recipient or to the text: permanent. All else
 * may pass: 4xx, a server that cannot be reached, is slow or hangs up. What the server says is told without addresses:
 * it goes into the log, which nobody can take them out of again.
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
      return { kind: 'accepted', reference: told(response) };
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

/** What nodemailer's errors carry: its own code, the command that failed, and the server's code where the server spoke. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Commands that are about a recipient or a message: whoever is answered there has been let in. */
const LET_IN = ['RCPT TO', 'DATA'];
/** RFC 1870: a message larger than the server takes is refused already where its sender is named. */
const TOO_LARGE = 552;

function failure(thrown: unknown): ChannelOutcome {
  const error: SmtpError = isNativeError(thrown) ? thrown : new Error(String(thrown));
  const { code, command = '', responseCode } = error;
  const why = told(error.message);
  const isForGood = responseCode !== undefined && responseCode >= 500;
  if (LET_IN.includes(command) && responseCode !== undefined)
    return { kind: isForGood ? 'permanent' : 'temporary', why };
  // Without a reply nodemailer itself found the addresses, or the size, unfit to be sent.
  const isUnfit = responseCode === undefined && (code === 'EENVELOPE' || code === 'EMESSAGE');
  if (isUnfit || responseCode === TOO_LARGE) return { kind: 'permanent', why };
  // Nor does a login that nodemailer could not even try become better by trying.
  const isLoginUnfit = code === 'EAUTH' && responseCode === undefined;
  return isForGood || isLoginUnfit ? { kind: 'closed', why } : { kind: 'temporary', why, isUnreached: true };
}

const TOLD_MAX = 300;
const ADDRESS = /[^\s<>()[\]"',;:@]+@[^\s<>()[\]"',;:@]+/gu;

/** On one line, not too long, and without anybody's address. */
const told = (text: string): string => text.replace(ADDRESS, '…@…').replace(/\s+/gu, ' ').trim().slice(0, TOLD_MAX);
