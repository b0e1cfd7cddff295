import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../harness/client.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { eventually } from '../harness/eventually.js';
import { type MailWaiting, mailWaiting } from '../harness/mail-waiting.js';
import { type SmtpServer, startSmtpServer } from '../harness/smtp-server.js';

const TASKS = 6;
/** It looks for what is due every ten seconds. */
const WITHIN_MS = 30_000;
const preload = new URL('../harness/clock-of-file.mjs', import.meta.url);

/** The product as it is run, killed while its mail server is down and while its password is refused. */
describe('mail through an outage of a real process', () => {
  const behaviour: Record<string, string> = { EHLO: '250-spec\r\n250 AUTH PLAIN LOGIN', AUTH: '235 welcome' };
  let waiting: MailWaiting;
  let server: SmtpServer;
  let dondoc: DondocProcess;
  let clock = '';

  const setClock = (at: string) => writeFileSync(clock, at);
  const attempts = () => dondoc.output.split('\n').filter((line) => line.includes('"put-off"')).length;
  const readiness = async () => {
    const { body } = await new Client(dondoc.url, undefined).get('/readyz');
    return body.parts.find(({ part }: { readonly part: string }) => part === 'mail');
  };

  beforeAll(async () => {
    server = await startSmtpServer(behaviour);
    clock = join(mkdtempSync(join(tmpdir(), 'dondoc-clock-')), 'clock');
    setClock('2019-03-25T08:10:00+07:00');
    dondoc = DondocProcess.prepare({
      ...{ DONDOC_DEMO: '0', REDIS_URL: 'none', MAIL_FROM: 'dondoc@example.vn', SPEC_CLOCK: clock },
      SMTP_URL: server.url.replace('//', '//dondoc:secret@'),
      NODE_OPTIONS: `--import=${preload.href}`,
    });
    waiting = await mailWaiting(dondoc.folder, TASKS);
  }, 60_000);
  afterAll(async () => {
    await dondoc?.discard();
    await server?.close();
  });

  it('is tried again for as long as the server is down, and the process that was killed is followed by another', async () => {
    const { url } = server;
    await server.close();
    await dondoc.ready();
    await eventually(() => attempts() >= 2, WITHIN_MS);
    expect(await readiness()).toMatchObject({ isHealthy: true, isDegraded: true });
    await dondoc.kill();
    setClock('2019-03-25T21:00:00+07:00');
    await dondoc.ready();
    await eventually(() => attempts() >= 2, WITHIN_MS);
    setClock('2019-03-26T10:00:00+07:00');
    await eventually(() => attempts() >= 4, WITHIN_MS);
    expect(dondoc.output).not.toContain('"outcome":"failed"');
    behaviour['AUTH'] = '535 5.7.8 bad credentials';
    server = await startSmtpServer(behaviour, Number(new URL(url).port));
  }, 120_000);

  it('is held while the password is refused, which readiness and metrics say, over a restart', async () => {
    setClock('2019-03-26T10:40:00+07:00');
    await eventually(async () => (await readiness()).detail.includes('535 5.7.8 bad credentials'), WITHIN_MS);
    await dondoc.kill();
    await dondoc.ready();
    expect((await readiness()).detail).toContain('held since 2019-03-26T03:');
    const { body } = await new Client(dondoc.url, undefined).get('/metrics');
    expect(body).toContain('dondoc_mail_held 1');
    expect(server.received).toEqual([]);
  }, 120_000);

  it('then leaves, each once and in the order in which it was decided', async () => {
    behaviour['AUTH'] = '235 welcome';
    setClock('2019-03-26T16:40:00+07:00');
    await eventually(() => server.received.length >= 2 * TASKS, WITHIN_MS);
    for (const [to, ids] of Object.entries(waiting)) {
      const mails = server.received.filter((mail) => mail.to === to).map(({ data }) => data);
      expect(mails.map((data) => /^Message-ID: <(.+)@dondoc>/im.exec(data)?.[1])).toEqual(ids);
    }
    await eventually(async () => (await readiness()).detail === 'goes out', WITHIN_MS);
    await dondoc.stop();
    expect(server.received).toHaveLength(2 * TASKS);
  }, 120_000);
});
