import { afterEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage } from '#application/ports/channel.js';
import { type Misbehaviour, type SmtpServer, startSmtpServer } from '../../../test/harness/smtp-server.js';
import { SmtpChannel } from './smtp.channel.js';

const message: OutgoingMessage = {
  deliveryId: '3f0c1a52-0000-5000-8000-000000000001',
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
    ['the sender is refused', { MAIL: '553 not you' }],
    ['the message is refused after it was read', { message: '554 looks like spam' }],
  ])('is permanent when %s', async (_, misbehaviour) => {
    expect(await send(misbehaviour)).toMatchObject({ kind: 'permanent' });
  });

  it('is permanent when there is no address', async () => {
    expect(await send({}, { name: 'A', address: '' })).toMatchObject({ kind: 'permanent' });
  });

  it.each<[string, Misbehaviour]>([
    ['the mailbox is full for now', { RCPT: '452 try later' }],
    ['the server has too much to do', { message: '451 try later' }],
    ['the server turns everybody away', { greeting: '554 closed' }],
    ['the server says nothing', { greeting: 'silence' }],
    ['the connection is lost when all is said', { message: 'hang up' }],
  ])('is temporary when %s', async (_, misbehaviour) => {
    expect(await send(misbehaviour)).toMatchObject({ kind: 'temporary' });
  });

  it('is temporary when the server does not take our password', async () => {
    server = await startSmtpServer({ EHLO: '250-spec\r\n250 AUTH PLAIN LOGIN', AUTH: '535 bad credentials' });
    const url = server.url.replace('//', '//dondoc:wrong@');
    const channel = new SmtpChannel(url, 'dondoc <dondoc@example.vn>', 1_000);
    expect(await channel.send(message)).toMatchObject({ kind: 'temporary', why: expect.stringContaining('535') });
  });

  it('is temporary when nobody is there', async () => {
    server = await startSmtpServer();
    const { url } = server;
    await server.close();
    server = undefined;
    const channel = new SmtpChannel(url, 'dondoc <dondoc@example.vn>', 1_000);
    expect(await channel.send(message)).toMatchObject({ kind: 'temporary' });
  });
});
