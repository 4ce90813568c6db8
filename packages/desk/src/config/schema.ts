import { z } from 'zod';
import { policyOverrides } from '../routing/policy-schema.js';
import { isMailAddress } from './mail-address.js';

/** The format of the configuration file; another one is refused. */
export const CONFIG_FORMAT = 'sanchi-desk/1';

const text = z.string().trim().min(1);
const localized = z.union([text, z.record(z.string(), z.string())]);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/);
const mailAddress = z.string().refine(isMailAddress);
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const date = z.iso.date();
const webUrl = z.string().regex(/^https?:\/\/\S+$/);
const origin = z.string().regex(/^https?:\/\/[^/\s?#]+$/);
const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
});

/** What is open on one day, in order: the clock adds up business hours interval by interval. */
const intervals = z.array(z.tuple([time, time]).refine(([from, to]) => from < to))
  .refine((day) => day.every(([from], i) => i === 0 || (day[i - 1]?.[1] ?? '') <= from));
/** A date, a span of dates, or the same every year: 2026-08-13, 2026-08-13/2026-08-16, 12-29, 12-29/01-03. */
const closedDays = z.string().refine((written) => {
  const [from = '', to = from, ...more] = written.split('/');
  // Every year has the days of a leap year: the 29th of February is closed where there is one.
  return more.length === 0 && [from, to].every((day) => date.safeParse(from.length > 5 ? day : `2024-${day}`).success) && (from <= to || from.length === 5);
});
const officeHours: [string, string][] = [['09:00', '12:00'], ['13:00', '17:00']];

const hours = z.strictObject({
  timeZone: timeZone.default('Asia/Tokyo'),
  /** Open intervals by weekday; a day left out is closed. */
  hours: z.strictObject({
    mon: intervals.exactOptional(), tue: intervals.exactOptional(), wed: intervals.exactOptional(), thu: intervals.exactOptional(),
    fri: intervals.exactOptional(), sat: intervals.exactOptional(), sun: intervals.exactOptional(),
  }).default({ mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours }),
  /** Whether Japanese public holidays are closed. */
  holidays: z.enum(['jp', 'none']).default('jp'),
  /** The office's own closed days, beside the holidays. */
  closed: z.array(closedDays).default([]),
});

const consent = z.strictObject({
  kind: z.enum(['privacy', 'forward', 'network', 'risk']), version: text, text: localized,
});

const weight = z.number().min(0).max(10).exactOptional();

/** What decides between members who fit equally well, and who should lead. */
const matching = z.strictObject({
  /** What each tie-breaker counts: jobs in hand, how lately a member led, the way. 0 switches one off; 1 each where nothing is set, but 0 for the technical level. */
  weights: z.strictObject({ load: weight, rotation: weight, distance: weight, level: weight }).exactOptional(),
  /** Words by which the office notes technical levels of members, the highest first; they count where `weights.level` is set. */
  levels: z.array(text).min(2).exactOptional(),
  /** Roles in the directory's network of which a lead is preferred. */
  leadRoles: z.array(z.enum(['office', 'administrative', 'lead', 'stakeholder', 'cluster', 'member'])).min(1).exactOptional(),
}).refine(({ weights, levels }) => !weights?.level || levels !== undefined, { path: ['levels'] });

/** Whether no address is written to twice, and none but beside a main one. */
function eachOnce({ email, alsoTo = [] }: { readonly email?: string | undefined; readonly alsoTo?: readonly string[] | undefined }): boolean {
  const addresses = [email, ...alsoTo].map((address) => address?.toLowerCase());
  return alsoTo.length === 0 || email !== undefined && new Set(addresses).size === addresses.length;
}

const network = z.strictObject({
  id,
  name: localized,
  /** Where the directory document is: a path beside the configuration, or an address. */
  directory: text,
  /** The private file with members' addresses. */
  routing: text,
  policy: z.strictObject({
    name: z.enum(['kyoto', 'migakiya', 'rodan21', 'raise-hands', 'direct']),
    overrides: policyOverrides.exactOptional(),
    matching: matching.exactOptional(),
  }),
  office: z.strictObject({
    name: localized, email: mailAddress, phone: text.exactOptional(), fax: text.exactOptional(), address: text.exactOptional(),
    /** Further addresses, such as a second person's, which get what `email` gets of requests. */
    alsoTo: z.array(mailAddress).exactOptional(),
    /** Who may sign in to the office page. */
    users: z.array(mailAddress.transform((address) => address.toLowerCase())).default([]),
  }).refine(eachOnce, { path: ['alsoTo'] }),
  origins: z.array(origin).min(1),
  hours: hours.prefault({}),
  promise: z.strictObject({
    /** Business hours until the first answer. */
    hours: z.number().positive().max(1000),
    /** Share of the time after which people are reminded. */
    escalateAfter: z.number().gt(0).lt(1).default(0.5),
  }).exactOptional(),
  members: z.strictObject({ url: webUrl, updated: date }),
  consents: z.array(consent).min(1),
  consumerOrders: z.boolean().exactOptional(),
  needs: z.array(z.enum(['kana', 'postcode', 'phone'])).exactOptional(),
});

const megabyte = 1024 * 1024;
const count = z.int().positive();

const limits = z.strictObject({
  fileBytes: count.max(2_000_000_000).default(50 * megabyte),
  totalBytes: count.max(2_000_000_000).default(100 * megabyte),
  /** How many files a request may have; 0 where none are taken. */
  files: z.int().min(0).max(100).default(10),
  accept: z.array(z.string().regex(/^\.[a-z0-9]{1,8}$/)).min(1).default([
    '.pdf', '.step', '.stp', '.iges', '.igs', '.dxf', '.dwg', '.stl', '.jt', '.3mf', '.zip',
    '.jpg', '.jpeg', '.png', '.gif', '.webp', '.heic', '.tif', '.tiff', '.bmp', '.txt', '.csv', '.docx', '.xlsx', '.pptx',
  ]),
  rfqBytes: count.max(10 * megabyte).default(256 * 1024),
  /** Milliseconds below which no person fills in a form. */
  minElapsed: z.int().min(0).default(3000),
  /** Proof of work: how far the solver may have to count; 0 switches it off. */
  challengeNumber: z.int().min(0).max(1_000_000).default(50_000),
  challengeSeconds: count.default(3600),
  rfqsPerHour: count.default(30),
  filesPerHour: count.default(300),
  /** What one address may upload in an hour. */
  bytesPerHour: count.default(1024 * megabyte),
  /** Uploads are refused when the disk has less left, so that requests and mails can still be stored. */
  freeBytes: z.int().min(0).default(512 * megabyte),
  /** Seconds without a byte after which an upload is broken off. */
  stallSeconds: count.max(600).default(30),
  challengesPerHour: count.default(300),
  concurrentUploads: count.default(32),
  concurrentRequests: count.default(200),
  linkDays: count.default(14),
  statusDays: count.default(180),
});

const retention = z.strictObject({
  /** Days after closing when personal data and files go; figures stay. */
  closedDays: count.default(365),
  /** Days after receipt when requests that nobody closed go too. */
  openDays: count.default(1095),
  orphanHours: count.default(24),
  mailDays: count.default(90),
});

/** The whole configuration file. */
export const configSchema = z.strictObject({
  format: z.literal(CONFIG_FORMAT),
  /** Address under which the desk is reached from outside, without a slash at its end. */
  baseUrl: webUrl.transform((url) => url.replace(/\/+$/, '')),
  listen: z.strictObject({ host: text.default('127.0.0.1'), port: z.int().min(0).max(65535).default(8787) }).prefault({}),
  /** How many reverse proxies stand in front; so many entries of X-Forwarded-For are believed. */
  trustProxy: z.int().min(0).max(5).default(0),
  store: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sqlite'), path: text }),
    z.strictObject({ kind: z.literal('postgres'), url: z.string().regex(/^postgres(ql)?:\/\//).exactOptional() }),
  ]),
  /** Folder of attachments; outside whatever a web server shows. */
  files: text,
  mail: z.strictObject({
    /** smtp://user:password@host:587 or smtps://…; may stand in the secrets instead. */
    smtp: z.string().regex(/^smtps?:\/\//).exactOptional(),
    from: z.strictObject({ name: text, address: mailAddress }),
    /** Seconds a worker may take over one mail before another takes it up. */
    leaseSeconds: z.int().min(2).max(3600).default(120),
    pollSeconds: z.number().min(0.05).max(300).default(5),
  }),
  /** File with keys and passwords, readable for the desk alone. */
  secrets: text,
  networks: z.array(network).min(1).refine((list) => new Set(list.map((one) => one.id)).size === list.length),
  limits: limits.prefault({}),
  retention: retention.prefault({}),
});

/** The secrets file. */
export const secretsSchema = z.strictObject({
  format: z.literal('sanchi-desk-secrets/1'),
  /** Signs links. */
  linkKey: z.string().min(32),
  /** Signs challenges. */
  challengeKey: z.string().min(32),
  smtp: z.string().regex(/^smtps?:\/\//).exactOptional(),
  postgres: z.string().regex(/^postgres(ql)?:\/\//).exactOptional(),
});

const person = z.strictObject({
  email: mailAddress.exactOptional(),
  /** Further addresses, such as a supervisor's phone, which get the letters about requests as `email` does. */
  alsoTo: z.array(mailAddress).exactOptional(),
  fax: text.exactOptional(), phone: text.exactOptional(), person: text.exactOptional(), language: z.enum(['ja', 'en']).exactOptional(),
  administrative: z.boolean().exactOptional(), liaison: z.boolean().exactOptional(), deputies: z.array(z.string()).exactOptional(),
  stages: z.array(z.string()).exactOptional(), substitutes: z.array(z.string()).exactOptional(), nda: date.exactOptional(),
  cluster: z.enum(['stakeholder', 'cluster']).exactOptional(),
  /** Whether the monthly summary is wanted; it is where nothing is said. */
  digest: z.boolean().exactOptional(),
}).refine(eachOnce, { path: ['alsoTo'] });

/** The private file with members' addresses and offices in the network. */
export const routingSchema = z.strictObject({ format: z.literal('sanchi-routing/1'), members: z.record(z.string(), person) });

/** The configuration as read, defaults filled in. */
export type DeskConfig = z.output<typeof configSchema>;
/** One network of the configuration. */
export type NetworkConfig = DeskConfig['networks'][number];
/** Keys and passwords. */
export type DeskSecrets = z.output<typeof secretsSchema>;
/** How one member is reached and what it is in the network. */
export type RoutingMember = z.output<typeof person>;
