import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/**
 * What it answers to one verb in place of 250, or `hang up`, or `silence`; `take and hang up` keeps the message all the same.
 * May be changed while it runs.
 */
export type Misbehaviour = Readonly<Record<string, string>>;

export interface SmtpServer {
  readonly url: string;
  /** Messages as they came, dots unstuffed, with the envelope's recipient. */
  readonly received: { readonly to: string; readonly data: string }[];
  close(): Promise<void>;
}

/** As much of a mail server (RFC 5321) as one message needs, on this port or a free one of this machine. */
export async function startSmtpServer(misbehaviour: Misbehaviour = {}, port = 0): Promise<SmtpServer> {
  const received: { to: string; data: string }[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
    converse(socket, misbehaviour, received);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(socket: Socket, misbehaviour: Misbehaviour, received: { to: string; data: string }[]): void {
  let unread = '';
  let to = '';
  let inData = false;
  const reply = (verb: string, usual: string): boolean => {
    const said = misbehaviour[verb] ?? usual;
    if (said.endsWith('hang up')) socket.destroy();
    else if (said !== 'silence') socket.write(`${said}\r\n`);
    return said === usual || said.startsWith('take');
  };
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') to = /<(.*)>/.exec(line)?.[1] ?? '';
    if (verb === 'DATA') inData = reply('DATA', '354 go on');
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else reply(verb, '250 ok');
  };
  socket.setEncoding('utf8');
  reply('greeting', '220 spec ESMTP');
  socket.on('data', (chunk) => {
    unread += chunk;
    for (;;) {
      const end = unread.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const text = unread.slice(0, end);
      unread = unread.slice(end + (inData ? 5 : 2));
      if (!inData) {
        command(text);
        continue;
      }
      inData = false;
      if (reply('message', '250 taken')) received.push({ to, data: text.replaceAll('\r\n..', '\r\n.') });
    }
  });
}
