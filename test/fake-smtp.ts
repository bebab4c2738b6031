import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after } from 'node:test';

export type ReceivedMail = {
  from: string;
  to: string[];
  /** As it was transported, dots unstuffed. */
  source: string;
};

/** What the server does instead at a step: another answer, or nothing at all (`silence`), or to hang up (`hang-up`). */
export type Trouble = { at: 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'end'; answer: string };

export type FakeSmtp = {
  port: number;
  received: ReceivedMail[];
  /** Of every connection, what the client said, in order. */
  said: string[];
  trouble: Trouble | undefined;
};

const usual: Record<Trouble['at'], string> = {
  greeting: '220 fake.example',
  EHLO: '250-fake.example\r\n250 8BITMIME',
  AUTH: '235 welcome',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  end: '250 kept',
};

/** A mail server on loopback that keeps what it is given. It offers no TLS. Ends after the tests. */
export async function fakeSmtp(): Promise<FakeSmtp> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    talk(socket, fake);
  });
  const fake: FakeSmtp = { port: 0, received: [], said: [], trouble: undefined };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  fake.port = (server.address() as AddressInfo).port;
  after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return fake;
}

function talk(socket: Socket, fake: FakeSmtp): void {
  let mail: ReceivedMail = { from: '', to: [], source: '' };
  let inData = false;
  let heard = '';
  const answer = (at: Trouble['at']): boolean => {
    const { trouble } = fake;
    const words = trouble?.at === at ? trouble.answer : usual[at];
    if (words === 'hang-up') socket.destroy();
    else if (words !== 'silence') socket.write(`${words}\r\n`);
    return words === usual[at];
  };
  answer('greeting');
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    heard += chunk;
    for (;;) {
      const mark = inData ? '\r\n.\r\n' : '\r\n';
      const end = heard.indexOf(mark);
      if (end < 0) return;
      const words = heard.slice(0, end);
      heard = heard.slice(end + mark.length);
      if (inData) {
        inData = false;
        mail.source = words.replace(/^\.\./gm, '.');
        // What the trouble hides from the client may have arrived all the same.
        if (answer('end') || fake.trouble?.answer === 'silence') fake.received.push(mail);
        mail = { from: '', to: [], source: '' };
      } else {
        fake.said.push(words);
        inData = obey(words);
      }
    }
  });

  function obey(words: string): boolean {
    const address = /<(.*)>/.exec(words)?.[1] ?? '';
    if (/^(EHLO|HELO)/i.test(words)) answer('EHLO');
    else if (/^AUTH/i.test(words)) answer('AUTH');
    else if (/^MAIL/i.test(words)) {
      mail.from = address;
      answer('MAIL');
    } else if (/^RCPT/i.test(words)) {
      if (answer('RCPT')) mail.to.push(address);
    } else if (/^DATA/i.test(words)) return answer('DATA');
    else if (/^QUIT/i.test(words)) socket.end('221 bye\r\n');
    else socket.write('502 what\r\n');
    return false;
  }
}
