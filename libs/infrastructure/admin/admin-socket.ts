import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { socketPlace } from '../redis/socket-place.js';

const NAME = 'admin.sock';
/** Where the path of the folder is too long for a socket, this file says where the socket is. */
const ELSEWHERE = 'admin.sock.path';
const QUESTION_MAX = 1_000;
const ANSWERED_WITHIN_MS = 30_000;

/** What is asked at the machine: a link for the administrator with this account, or for the first one. */
export interface LinkQuestion {
  readonly account?: string;
}

export type LinkAnswer =
  | { readonly link: string; readonly account?: string; readonly until: string }
  | { readonly refused: string };

/** No process listens there. */
export class NobodyListens extends Error {
  override readonly name = 'NobodyListens';
}

/**
 * Answers whoever may open a file of this user on this machine: one line of JSON each way. The process that serves a folder
 * is the only one, so what an earlier one left behind is removed.
 *
 * @returns how to close it.
 */
export async function listenToAdmin(
  folder: string,
  answer: (question: LinkQuestion) => Promise<LinkAnswer>,
): Promise<() => void> {
  const place = socketPlace(folder, NAME);
  rmSync(place.path, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    answerOne(socket, answer).catch(() => socket.destroy());
  });
  // Made for its owner alone from the start: between the two calls somebody else could open it.
  const before = process.umask(0o177);
  try {
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(place.path, listening);
    });
  } finally {
    process.umask(before);
  }
  chmodSync(place.path, 0o600);
  const elsewhere = join(folder, ELSEWHERE);
  rmSync(elsewhere, { force: true });
  if (place.path !== join(folder, NAME)) writeFileSync(elsewhere, place.path, { mode: 0o600 });
  return () => {
    server.close();
    place.discard();
    rmSync(elsewhere, { force: true });
  };
}

async function answerOne(socket: Socket, answer: (question: LinkQuestion) => Promise<LinkAnswer>): Promise<void> {
  socket.setTimeout(ANSWERED_WITHIN_MS, () => socket.destroy());
  const question: unknown = JSON.parse(await lineOf(socket));
  const account: unknown = typeof question === 'object' && question !== null ? Reflect.get(question, 'account') : null;
  const given = typeof account === 'string' ? { account } : {};
  socket.end(`${JSON.stringify(await answer(given))}\n`);
}

/** @throws NobodyListens where no process does. */
export async function askAdmin(folder: string, question: LinkQuestion): Promise<LinkAnswer> {
  const elsewhere = join(folder, ELSEWHERE);
  const socket = connect(existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8') : join(folder, NAME));
  try {
    await new Promise<void>((connected, failed) => {
      socket.once('connect', connected);
      socket.once('error', (cause) => failed(new NobodyListens('no process listens', { cause })));
    });
    socket.end(`${JSON.stringify(question)}\n`);
    return JSON.parse(await lineOf(socket));
  } finally {
    socket.destroy();
  }
}

/** Not by iterating: whoever leaves off closes the socket, and it is to be answered on. */
function lineOf(socket: Socket): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) found(text);
      else if (text.length > QUESTION_MAX) failed(new Error('the question is too long'));
    });
    socket.once('error', failed);
    socket.once('close', () => failed(new Error('it was closed before its line ended')));
  });
}
