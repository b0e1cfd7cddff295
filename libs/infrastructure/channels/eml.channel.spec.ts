import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage } from '#application/ports/channel.js';
import { InvariantBroken } from '#domain/kernel/invariant.js';
import { EmlChannel } from './eml.channel.js';

const message: OutgoingMessage = {
  deliveryId: '3f0c1a52-0000-5000-8000-000000000001',
  thread: '9d2e7b10-0000-5000-8000-000000000002',
  to: { name: 'Nguyễn Văn A', address: 'a@example.vn' },
  subject: 'Nhắc việc NQ17-03: còn 30 ngày làm việc',
  text: 'Kính gửi đồng chí,\n\nNhiệm vụ NQ17-03 đến hạn ngày 30/6/2020.\n',
  at: Date.UTC(2020, 4, 19, 2, 0, 0),
};

let folder: string;
let channel: EmlChannel;
const outbox = () => join(folder, 'outbox');
const file = () => join(outbox(), `${message.deliveryId}.eml`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-eml-'));
  channel = new EmlChannel(folder, 'Đôn đốc <dondoc@example.vn>');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Unfolded header fields (RFC 5322 §2.2.3) with encoded words (RFC 2047, B and Q) put back into letters. */
function headers(eml: string): Map<string, string> {
  const head = (eml.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  const fields = head.split('\r\n').map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), decoded(value.join(': '))];
  });
  return new Map(fields);
}

function decoded(value: string): string {
  const words = value.replace(/\?=\s+=\?/g, '?==?');
  return words.replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, encoding: string, text: string) => {
    if (encoding.toUpperCase() === 'B') return Buffer.from(text, 'base64').toString();
    return bytesOf(text.replaceAll('_', ' '));
  });
}

function bytesOf(quotedPrintable: string): string {
  const binary = quotedPrintable.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(binary, 'latin1').toString();
}

describe('EmlChannel', () => {
  it('writes the message as a mail that programs open: Vietnamese, dated by the business clock, known by its id', async () => {
    expect(await channel.send(message)).toEqual({ kind: 'accepted', reference: `outbox/${message.deliveryId}.eml` });
    const eml = readFileSync(file(), 'latin1');
    const fields = headers(eml);
    expect(fields.get('from')).toBe('Đôn đốc <dondoc@example.vn>');
    expect(fields.get('to')).toBe('Nguyễn Văn A <a@example.vn>');
    expect(fields.get('subject')).toBe(message.subject);
    expect(fields.get('message-id')).toBe('<3f0c1a52-0000-5000-8000-000000000001@dondoc>');
    expect(fields.get('in-reply-to')).toBe('<9d2e7b10-0000-5000-8000-000000000002@dondoc>');
    expect(fields.get('references')).toBe('<9d2e7b10-0000-5000-8000-000000000002@dondoc>');
    expect(fields.get('auto-submitted')).toBe('auto-generated');
    // 19 May 2020 was a Tuesday; 09:00 in Ha Noi is 02:00 in UTC.
    expect(fields.get('date')).toBe('Tue, 19 May 2020 02:00:00 +0000');
    expect(fields.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(fields.get('content-transfer-encoding')).toMatch(/^(quoted-printable|base64)$/);
    expect(eml).not.toMatch(/[^\r]\n/);
    expect([...eml].every((letter) => letter.charCodeAt(0) < 128)).toBe(true);
  });

  it('keeps the text', async () => {
    await channel.send(message);
    const eml = readFileSync(file(), 'latin1');
    const body = eml.slice(eml.indexOf('\r\n\r\n') + 4);
    const text =
      headers(eml).get('content-transfer-encoding') === 'base64'
        ? Buffer.from(body, 'base64').toString()
        : bytesOf(body.replaceAll('=\r\n', ''));
    expect(text.replaceAll('\r\n', '\n').trimEnd()).toBe(message.text.trimEnd());
  });

  it('writes the same bytes into the same file when the message is sent again', async () => {
    await channel.send(message);
    const first = readFileSync(file());
    await channel.send(message);
    expect(readFileSync(file()).equals(first)).toBe(true);
    expect(readdirSync(outbox())).toEqual([`${message.deliveryId}.eml`]);
  });

  it('takes the same message several times at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => channel.send(message)));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['accepted']));
    expect(readdirSync(outbox())).toEqual([`${message.deliveryId}.eml`]);
  });

  it('does not let a subject add a header of its own', async () => {
    await channel.send({ ...message, subject: 'Nhắc\r\nBcc: spy@example.com' });
    expect(headers(readFileSync(file(), 'latin1')).has('bcc')).toBe(false);
  });

  it('refuses an id that is no file name', async () => {
    await expect(channel.send({ ...message, deliveryId: '../etc' })).rejects.toThrow(InvariantBroken);
  });

  it('calls a disk that refuses temporary', async () => {
    writeFileSync(outbox(), 'a file where the folder should be');
    expect(await channel.send(message)).toMatchObject({ kind: 'temporary' });
  });
});
