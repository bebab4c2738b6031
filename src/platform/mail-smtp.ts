import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { isMailAddress, type SendMail } from './mail.ts';
import type { SmsOutcome } from './sms.ts';

export type SmtpServer = {
  /** `smtp://` (made safe by STARTTLS) or `smtps://`, with user and password where the server wants them. */
  url: string;
  from: string;
  /** Beside the address, in the language of the mail. */
  sender: { fa: string; en: string };
  replyTo?: string | undefined;
  /** For everything together, shorter than the outbox lends a message. */
  timeoutMilliseconds?: number;
};

/**
 * By SMTP, over TLS unless the server is on this machine: a server that offers none is not given the message. The
 * address of the server and its answers are kept out of errors, which carry a code alone.
 */
export function smtpMail({ url, from, sender, replyTo, timeoutMilliseconds = 40_000 }: SmtpServer): SendMail {
  const server = new URL(url);
  const host = server.hostname.replace(/^\[|\]$/g, '');
  const secure = server.protocol === 'smtps:';
  const port = Number(server.port || (secure ? 465 : 587));
  const local = isLoopback(host);
  const domain = from.split('@')[1] ?? 'localhost';
  return async mail => {
    if (!isMailAddress(mail.recipient)) return { ok: false, why: 'refused', code: 'address' };
    const deadline = AbortSignal.timeout(timeoutMilliseconds);
    const transport = createTransport({
      host,
      port,
      secure,
      requireTLS: !secure && !local,
      ignoreTLS: !secure && local,
      tls: { minVersion: 'TLSv1.2' },
      ...(server.username === ''
        ? {}
        : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
      name: domain,
      disableFileAccess: true,
      disableUrlAccess: true,
      greetingTimeout: timeoutMilliseconds,
      socketTimeout: timeoutMilliseconds,
      // The socket is ours, so that a server that answers a letter a second does not keep us longer than anybody waits.
      getSocket: (_options, callback) => {
        const socket = connect({ host, port, signal: deadline });
        // Stays for good: an error of the socket under TLS is nobody else's to hear.
        socket.on('error', error => callback(error, false));
        socket.once('connect', () => callback(null, { connection: socket }));
      },
    });
    try {
      const { messageId } = await transport.sendMail({
        from: { name: sender[mail.language], address: from },
        to: { name: '', address: mail.recipient },
        ...(replyTo === undefined ? {} : { replyTo }),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.localId}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
      });
      return { ok: true, reference: messageId };
    } catch (error) {
      return deadline.aborted ? { ok: false, why: 'away', code: 'timeout' } : judge(error);
    }
  };
}

/** Only what the server says for good about this recipient or this message is a refusal; an operator mends the rest. */
function judge(error: unknown): SmsOutcome {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  const ofMessage = command === 'RCPT TO' || command === 'DATA';
  if (responseCode === undefined) {
    return { ok: false, why: 'away', code: code === 'ETLS' ? 'no-tls' : 'unreachable' };
  }
  const refused = ofMessage && responseCode >= 550 && responseCode < 560;
  return { ok: false, why: refused ? 'refused' : 'away', code: `status-${responseCode}` };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.[0-9]{1,3}){3}$/.test(host);
}
