import { randomBytes } from 'node:crypto';
import { CONFIG_FORMAT } from '../config/index.js';

/** File names that `init` writes. */
export const CONFIG_FILE = 'sanchi-desk.config.json';
const SECRETS_FILE = 'sanchi-desk.secrets.json';
const ROUTING_FILE = 'sanchi-routing.json';

/** A configuration to be filled in; every value that must be changed says so. */
const config = {
  format: CONFIG_FORMAT,
  baseUrl: 'https://desk.example.jp',
  listen: { host: '127.0.0.1', port: 8787 },
  trustProxy: 1,
  store: { kind: 'sqlite', path: 'data/desk.sqlite' },
  files: 'data/files',
  mail: { smtp: 'smtp://localhost:25', from: { name: '○○ネットワーク事務局', address: 'desk@example.jp' } },
  secrets: SECRETS_FILE,
  networks: [{
    id: 'example-net',
    name: { ja: '○○ネットワーク', en: 'Example Network' },
    directory: 'directory.json',
    routing: ROUTING_FILE,
    policy: { name: 'kyoto' },
    office: { name: '○○ネットワーク事務局', email: 'office@example.jp', phone: '000-000-0000', users: ['office@example.jp'] },
    origins: ['https://www.example.jp'],
    hours: {
      timeZone: 'Asia/Tokyo',
      hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '12:00'], ['13:00', '17:00']]])),
      holidays: 'jp', closed: ['12-29/01-03'],
    },
    promise: { hours: 2 },
    members: { url: 'https://www.example.jp/members', updated: '2026-01-01' },
    consents: [
      { kind: 'privacy', version: '1', text: { ja: 'いただいた個人情報を、{office}がご依頼への回答と取り次ぎのためだけに使うことに同意します。', en: 'I agree that {office} uses my data to answer and pass on this request, and for nothing else.' } },
      { kind: 'forward', version: '1', text: { ja: 'ご依頼の内容と連絡先を、次の会員企業に渡すことに同意します：{names}', en: 'I agree that my request and how to reach me are passed to: {names}' } },
      { kind: 'network', version: '1', text: { ja: '{office}が会員企業を選び、その会社にご依頼の内容と連絡先を渡すことに同意します。', en: 'I agree that {office} chooses members and passes my request and how to reach me to them.' } },
      { kind: 'risk', version: '1', text: { ja: '作業によって品物の状態が変わることがあると承知しました。', en: 'I understand that the work may change the item.' } },
    ],
  }],
  retention: { closedDays: 365, openDays: 1095, orphanHours: 24, mailDays: 90 },
};

const routing = {
  format: 'sanchi-routing/1',
  members: { 'member-id': { email: 'member@example.jp', fax: '000-000-0000', person: '担当者名' } },
};

/** A key that nobody guesses. */
const key = (): string => randomBytes(32).toString('base64url');

/** What `init` writes, by file name; the secrets are different every time. */
export const sampleFiles = (): readonly { readonly name: string; readonly mode: number; readonly content: unknown }[] => [
  { name: CONFIG_FILE, mode: 0o644, content: config },
  { name: SECRETS_FILE, mode: 0o600, content: { format: 'sanchi-desk-secrets/1', linkKey: key(), challengeKey: key() } },
  { name: ROUTING_FILE, mode: 0o600, content: routing },
];
