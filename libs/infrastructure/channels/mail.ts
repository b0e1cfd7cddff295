import type { OutgoingMessage } from '#application/ports/channel.js';

/**
 * One notice as nodemailer takes it. Everything that it would otherwise invent is given: sent twice, a message has the
 * same bytes, so the reader's mail program and a mail server in between can see that it is the same one.
 */
export function mailOf(message: OutgoingMessage, from: string) {
  return {
    from,
    to: message.to,
    subject: message.subject,
    // RFC 5322 §2.3 wants CRLF; nodemailer leaves a file's text as it is.
    text: message.text.replace(/\r?\n/g, '\r\n'),
    messageId: `<${message.deliveryId}@dondoc>`,
    // RFC 5322 §3.6.4. Nobody ever got the root: mail programs thread by what messages refer to, got or not.
    inReplyTo: `<${message.thread}@dondoc>`,
    references: [`<${message.thread}@dondoc>`],
    date: new Date(message.at),
    // RFC 3834: no out-of-office answer to a reminder.
    headers: { 'Auto-Submitted': 'auto-generated' },
    baseBoundary: message.deliveryId,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
