import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Failure } from './failure.js';
import { HttpClient } from './http-client.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A client of a server that answers so; what it was sent is in `sent`. */
async function clientOf(answer: Answer, path = '/') {
  const sent: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    sent.push({ ...request.headers, path: request.url });
    answer(request, response);
  });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(path, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { sent, server, client: new HttpClient({ url, language: 'vi', timeoutMs: 300, token: async () => 'secret' }) };
}

const answering =
  (status: number, type: string, body: string): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': type }).end(body);

const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('HttpClient', () => {
  it('asks with token and language, and leaves out what was not given', async () => {
    const { client, sent } = await clientOf(answering(200, 'application/json', '{"a":1}'));
    const answer = await client.get('/v1/tasks', { q: 'an toàn', unit: undefined, asOf: '2019-11-01T08:00:00+07:00' });
    expect(answer).toEqual({ a: 1 });
    expect(sent[0]).toMatchObject({
      authorization: 'Bearer secret',
      'accept-language': 'vi',
      path: '/v1/tasks?q=an+to%C3%A0n&asOf=2019-11-01T08%3A00%3A00%2B07%3A00',
    });
  });

  it('keeps the path of an address behind a proxy', async () => {
    const { client, sent } = await clientOf(answering(200, 'application/json', '{}'), '/dondoc/');
    await client.get('/v1/me');
    expect(sent[0]).toMatchObject({ path: '/dondoc/v1/me' });
  });

  it('writes under a key, its own or the one given', async () => {
    const { client, sent } = await clientOf(answering(201, 'application/json', '{}'));
    await client.post('/v1/tasks', { body: {} });
    await client.post('/v1/tasks', { body: {}, idempotencyKey: 'k-1', ifMatch: '"r4"' });
    expect(sent[0]?.['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent[1]).toMatchObject({ 'idempotency-key': 'k-1', 'if-match': '"r4"' });
  });

  it('tells a refusal in the server’s own words', async () => {
    const problem = { code: 'unit-not-found', title: 'Không có đơn vị', errors: [{ pointer: '/leadUnit' }] };
    const { client } = await clientOf(answering(422, 'application/problem+json', JSON.stringify(problem)));
    expect(await failureOf(client.get('/v1/tasks'))).toMatchObject({
      name: 'Refused',
      exitCode: 6,
      status: 422,
      problem,
    });
  });

  it('does not take another program for dondoc', async () => {
    const { client } = await clientOf(answering(404, 'text/html', '<h1>Not Found</h1>'));
    expect(await failureOf(client.get('/v1/tasks'))).toMatchObject({ exitCode: 1, key: 'not-dondoc' });
    const other = await clientOf(answering(404, 'application/json', '{"error":"not found"}'));
    expect(await failureOf(other.client.get('/v1/tasks'))).toMatchObject({ exitCode: 1, key: 'not-dondoc' });
  });

  it('finds a broken answer out', async () => {
    const { client } = await clientOf(answering(200, 'application/json', '{"a":'));
    expect(await failureOf(client.get('/v1/tasks'))).toMatchObject({ exitCode: 1, key: 'answer-not-understood' });
  });

  it('waits for an answer only so long; a write may then have been done', async () => {
    const { client } = await clientOf(() => {});
    expect(await failureOf(client.get('/v1/tasks'))).toMatchObject({ exitCode: 7, key: 'no-answer-in-time' });
    const failure = await failureOf(client.post('/v1/tasks', { body: {}, idempotencyKey: 'k-2' }));
    expect(failure).toMatchObject({ exitCode: 7, key: 'outcome-unknown', facts: { key: 'k-2' } });
  });

  it('does not know what became of a write that was cut off', async () => {
    const { client } = await clientOf((request) => request.socket.destroy());
    const failure = await failureOf(client.post('/v1/tasks', { body: {}, idempotencyKey: 'k-3' }));
    expect(failure).toMatchObject({ exitCode: 7, key: 'outcome-unknown', facts: { key: 'k-3' } });
  });

  it('says that nothing answers', async () => {
    const { client, server } = await clientOf(() => {});
    await new Promise((resolve) => server.close(resolve));
    const failure = await failureOf(client.post('/v1/tasks', { body: {} }));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ exitCode: 1, key: 'nothing-answers' });
  });
});
