import { afterEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage } from '#application/ports/channel.js';
import { type Misbehaviour, type SmtpServer, startSmtpServer } from '../../../test/harness/smtp-server.js';
import { SmtpChannel } from './smtp.channel.js';

const message: OutgoingMessage = {
  deliveryId: '3f0c1a52-0000-5000-8000-000000000001',
  thread: '9d2e7b10-0000-5000-8000-000000000002',
  to: { name: 'Nguyễn Văn A', address: 'a@example.vn' },
  subject: 'Nhắc việc NQ17-03',
  text: 'Nhiệm vụ đến hạn.\n.một dòng bắt đầu bằng dấu chấm\n',
  at: Date.UTC(2020, 4, 19, 2, 0, 0),
};

let server: SmtpServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function send(misbehaviour: Misbehaviour = {}, to = message.to) {
  server = await startSmtpServer(misbehaviour);
  return new SmtpChannel(server.url, 'dondoc <dondoc@example.vn>', 1_000).send({ ...message, to });
}

/** With a name and a password, to a server that asks for them. */
async function sendLoggedIn(misbehaviour: Misbehaviour) {
  const usual = { EHLO: '250-spec\r\n250 AUTH PLAIN LOGIN', AUTH: '235 welcome' };
  server = await startSmtpServer({ ...usual, ...misbehaviour });
  const url = server.url.replace('//', '//dondoc:secret@');
  return new SmtpChannel(url, 'dondoc <dondoc@example.vn>', 1_000).send(message);
}

describe('SmtpChannel', () => {
  it('hands the message to the server', async () => {
    expect(await send()).toEqual({ kind: 'accepted', reference: '250 taken' });
    expect(server?.received).toHaveLength(1);
    const [{ to, data } = { to: '', data: '' }] = server?.received ?? [];
    expect(to).toBe('a@example.vn');
    expect(data).toContain('Message-ID: <3f0c1a52-0000-5000-8000-000000000001@dondoc>');
    expect(data).toContain('Auto-Submitted: auto-generated');
    expect(data).toContain('Date: Tue, 19 May 2020 02:00:00 +0000');
    expect(data).not.toContain('X-Mailer');
  });

  it.each<[string, Misbehaviour]>([
    ['the recipient does not exist', { RCPT: '550 no such user' }],
    ['the message is not even taken in', { DATA: '554 no valid recipients' }],
    ['the message is refused after it was read', { message: '554 looks like spam' }],
    ['the message is too large', { MAIL: '552 5.3.4 too large' }],
  ])('is permanent when %s', async (_, misbehaviour) => {
    expect(await send(misbehaviour)).toEqual({ kind: 'permanent', why: expect.stringMatching(/: 55\d /) });
  });

  it('is permanent when there is no address', async () => {
    expect(await send({}, { name: 'A', address: '' })).toMatchObject({ kind: 'permanent' });
  });

  it.each<[string, Misbehaviour, string]>([
    ['the password is wrong', { AUTH: '535 5.7.8 bad credentials' }, '535 5.7.8 bad credentials'],
    ['the account is locked', { AUTH: '534 5.7.9 log in with a browser' }, '534'],
    ['the sender is refused', { MAIL: '553 not you' }, '553 not you'],
    ['it wants to know who we are', { MAIL: '530 5.7.0 authentication required' }, '530'],
    ['the server turns everybody away', { greeting: '554 no SMTP service here' }, '554 no SMTP service here'],
    ['the server does not talk to our address', { EHLO: '550 your address is blocked', HELO: '550 blocked' }, '550'],
    ['it knows no way to log in that we know', { AUTH: '504 5.5.4 unrecognized authentication type' }, '504'],
  ])('is closed when %s: no other message would fare better', async (_, misbehaviour, said) => {
    expect(await sendLoggedIn(misbehaviour)).toEqual({ kind: 'closed', why: expect.stringContaining(said) });
  });

  it.each<[string, Misbehaviour]>([
    ['the mailbox is full for now', { RCPT: '452 try later' }],
    ['the recipient is greylisted', { RCPT: '450 4.2.0 greylisted' }],
    ['the message cannot be stored now', { message: '451 try later' }],
  ])('is temporary when %s, and we were let in', async (_, misbehaviour) => {
    expect(await send(misbehaviour)).toEqual({ kind: 'temporary', why: expect.stringMatching(/: 45\d /) });
  });

  it.each<[string, Misbehaviour]>([
    ['the server turns everybody away for now', { greeting: '421 too busy' }],
    ['the server cannot look up our password now', { AUTH: '454 4.7.0 temporary authentication failure' }],
    ['the server cannot look up the sender now', { MAIL: '451 4.3.0 try later' }],
    ['the server says nothing', { greeting: 'silence' }],
    ['the server hangs up', { MAIL: 'hang up' }],
    ['the connection is lost when all is said', { message: 'hang up' }],
  ])('is temporary when %s, and says nothing of the message', async (_, misbehaviour) => {
    expect(await sendLoggedIn(misbehaviour)).toMatchObject({ kind: 'temporary', isUnreached: true });
  });

  it('tells what the server said without anybody’s address', async () => {
    const { why = '' } = { why: '', ...(await send({ RCPT: '550 5.1.1 <a@example.vn>: User a@example.vn unknown' })) };
    expect(why).toContain('550 5.1.1 <…@…>: User …@… unknown');
  });

  it('is temporary when nobody is there', async () => {
    server = await startSmtpServer();
    const { url } = server;
    await server.close();
    server = undefined;
    const channel = new SmtpChannel(url, 'dondoc <dondoc@example.vn>', 1_000);
    expect(await channel.send(message)).toMatchObject({ kind: 'temporary', isUnreached: true });
  });
});
