import { checkRfq } from '@sanchi/sdk/schema';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Desk, DeskRoutes } from '../desk.js';
import { errorFields } from '../log.js';
import { acceptRfq, earlierReceipt } from './accept.js';
import { addressMark, clientAddress } from './address.js';
import { readJson } from './body.js';
import { describeIntake } from './describe.js';
import { receiveFile } from './files.js';
import { createGate, spreadRetry, type Gate } from './gate.js';
import { allowCors, allowsOrigin } from './origins.js';
import { Problem, problemResponse } from './problems.js';
import { checkForNetwork, networkFor } from './rules.js';
import { newChallenge, readCheck, refuseSpam } from './spam.js';

/** Where forms send: see `docs/rfq-wire.md`. */
export const intakeRoutes: DeskRoutes = (desk) => {
  const { limits } = desk.config;
  const uploads = createGate(limits.concurrentUploads);
  const requests = createGate(limits.concurrentRequests);
  const routes = new Hono();

  routes.use(knownOrigin(desk));
  routes.options('*', (c) => c.body(null, 204));
  routes.get('/', (c) => c.json(describeIntake(desk, c.req.header('origin'))));

  routes.get('/challenge', async (c) => {
    if (limits.challengeNumber === 0) throw new Problem('not-found');
    limitRate(desk, c, 'challenge', limits.challengesPerHour);
    c.header('Cache-Control', 'no-store');
    return c.json(await newChallenge(desk));
  });

  routes.post('/files', bounded(desk, uploads), async (c) => {
    const key = keyOf(c);
    limitRate(desk, c, 'file', limits.filesPerHour);
    const { file, repeated } = await receiveFile(desk, c, key);
    return c.json(file, repeated ? 200 : 201);
  });

  routes.delete('/files/:id', async (c) => {
    const file = await desk.store.files.deleteLoose(c.req.param('id'));
    if (!file) throw new Problem('not-found');
    await desk.files.remove(file.path);
    return c.body(null, 204);
  });

  routes.post('/rfqs', bounded(desk, requests), async (c) => {
    const key = keyOf(c);
    const body = await readJson(c.req.raw, limits.rfqBytes, limits.stallSeconds);
    const { rfq: sent, check } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const checked = checkRfq(sent);
    if ('problems' in checked) throw new Problem('invalid', { fields: checked.problems });
    const { rfq } = checked;
    const network = networkFor(desk.networks, rfq, c.req.header('origin') ?? '');
    // A repetition is answered before anything that could refuse it.
    const before = await earlierReceipt(desk, key, rfq);
    if (before) return c.json(before, 200);
    limitRate(desk, c, 'rfq', limits.rfqsPerHour);
    checkForNetwork(rfq, network);
    const clean = await refuseSpam(desk, readCheck(check), clientAddress(c, desk.config.trustProxy));
    const { receipt, repeated } = await acceptRfq(desk, { network, rfq, key, checked: clean });
    if (!repeated) desk.log.info({ number: receipt.number, network: network.config.id, flags: clean.flags }, 'rfq accepted');
    return c.json(receipt, repeated ? 200 : 201);
  });

  routes.notFound((c) => problemResponse(c, new Problem('not-found')));
  routes.onError((error, c) => {
    if (error instanceof Problem) {
      desk.log.info({ code: error.code, path: routeOf(c), from: addressMark(clientAddress(c, desk.config.trustProxy), desk.challengeKey, desk.now()) }, 'refused');
      return problemResponse(c, error);
    }
    // The client went away in the middle of its body.
    if (isAborted(error)) desk.log.info({ path: routeOf(c) }, 'upload broken off');
    else desk.log.error(errorFields(error), 'intake failed');
    return problemResponse(c, new Problem('failed', { retryAfter: 10 }));
  });
  return routes;
};

/** Answers pages on the list, refuses all others. Reading needs no Origin, since browsers send none for a visit. */
function knownOrigin({ networks }: Desk): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
    c.header('Vary', 'Origin');
    if (origin === undefined ? !reading : !allowsOrigin(networks, origin)) throw new Problem('origin');
    if (origin !== undefined) allowCors(c, origin);
    await next();
  };
}

/** So many at once; the others are told when to come again. */
function bounded(desk: Desk, gate: Gate): MiddlewareHandler {
  return async (c, next) => {
    const leave = gate.enter(clientAddress(c, desk.config.trustProxy));
    if (!leave) throw new Problem('busy', { retryAfter: spreadRetry() });
    try {
      await next();
    } finally {
      leave();
    }
  };
}

function limitRate(desk: Desk, c: Context, what: string, perHour: number): void {
  const taken = desk.limits.take(`${what}:${clientAddress(c, desk.config.trustProxy)}`, { max: perHour, perSeconds: 3600 });
  if (!taken.ok) throw new Problem('too-many', { retryAfter: taken.retryAfter });
}

function keyOf(c: Context): string {
  const key = c.req.header('idempotency-key') ?? '';
  if (!/^[\w-]{16,100}$/.test(key)) throw new Problem('no-key');
  return key.toLowerCase();
}

/** The path without ids. */
const routeOf = (c: Context): string => `${c.req.method} ${c.req.path.replace(/[^/]{12,}/g, ':id')}`;

const isAborted = (error: Error): boolean => error.name === 'AbortError' || /aborted|ECONNRESET|terminated/i.test(`${error.message} ${(error as NodeJS.ErrnoException).code ?? ''}`);
