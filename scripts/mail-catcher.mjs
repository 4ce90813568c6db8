// A real mail server that keeps every mail and shows it on a page: what `npm start` sends ends here.
import { createServer } from 'node:http';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { SCRIPT, STYLE, listPage, mailPage, missingPage } from './mail-pages.mjs';

const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const HEADERS = {
  'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Who an address is in the demonstration; whoever is not known is a customer. */
const whoIs = (people, address, name) => ({ address, kind: 'customer', words: 'お客さま', name, ...people().get(address) });

/**
 * Starts the catcher. `people` tells who an address is, `offices` who can sign in where.
 * @param {{ port: number, people: () => ReadonlyMap<string, { kind: string, words: string, name: string }>, offices: () => readonly { name: string, email: string, login: string }[], site?: () => string | undefined }} options
 */
export async function startMailCatcher({ port, people, offices, site = () => undefined }) {
  const mails = [];
  const listeners = new Set();
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData(stream, { envelope }, callback) {
      simpleParser(stream).then((mail) => {
        const names = new Map([mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address, name }) => [address, name])));
        for (const { address } of envelope.rcptTo) {
          mails.push({
            number: mails.length + 1, at: new Date(), to: whoIs(people, address, names.get(address) ?? ''), from: mail.from?.text ?? '', replyTo: mail.replyTo?.text ?? '',
            subject: mail.subject ?? '', text: mail.text ?? '',
          });
        }
        for (const response of listeners) response.write('event: mail\ndata: {}\n\n');
        callback();
      }, callback);
    },
  });
  smtp.on('error', () => undefined);
  await new Promise((resolve) => { smtp.listen(0, '127.0.0.1', resolve); });

  const http = createServer((request, response) => {
    const send = (status, body, type = 'text/html') => response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` }).end(body);
    // Only under our own names, so that no strange page reads the mails.
    if (!LOCAL.test(request.headers.host ?? '')) return send(403, 'Forbidden', 'text/plain');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') return response.writeHead(302, { location: '/mail' }).end();
    if (pathname === '/mail') return send(200, listPage({ mails, to: searchParams.get('to') ?? undefined, offices: offices(), site: site() }));
    if (pathname === '/mail/style.css') return send(200, STYLE, 'text/css');
    if (pathname === '/mail/script.js') return send(200, SCRIPT, 'text/javascript');
    if (pathname === '/mail/events') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' }).write('retry: 1000\n\n');
      listeners.add(response);
      return response.on('close', () => listeners.delete(response));
    }
    const mail = mails[Number(/^\/mail\/(\d+)$/.exec(pathname)?.[1] ?? 0) - 1];
    return mail ? send(200, mailPage(mail)) : send(404, missingPage());
  });
  await new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${http.address().port}/mail`, smtp: `smtp://127.0.0.1:${smtp.server.address().port}`, mails,
    async close() {
      for (const response of listeners) response.end();
      http.closeAllConnections();
      await Promise.all([new Promise(resolve => http.close(resolve)), new Promise(resolve => smtp.close(resolve))]);
    },
  };
}
