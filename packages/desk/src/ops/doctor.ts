import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { ConfigError, loadNetworks, type LoadedConfig, type Network } from '../config/index.js';
import { createMailer } from '../mail/index.js';
import { smtpAddress, storeAddress } from '../server.js';
import { openStore, randomId, type Store } from '../store/index.js';
import { faultOf } from './faults.js';
import type { Io } from './io.js';

/** How a check ended. A `hint` is worth looking at, but the desk runs. */
interface Finding { readonly state: 'good' | 'hint' | 'bad'; readonly text: string }
const good = (text: string): Finding => ({ state: 'good', text });
const hint = (text: string): Finding => ({ state: 'hint', text });
const bad = (text: string): Finding => ({ state: 'bad', text });
const MARKS = { good: '✓', hint: '!', bad: '✗' } as const;

const SMTP_TIMEOUT = 5000;
/** Below so many bytes the disk is nearly full; below the others nothing more should be taken. */
const LOW_DISK = 1024 ** 3;
const LEAST_DISK = 64 * 1024 ** 2;
/** Milliseconds by which the clocks of two machines may differ. */
const SKEW = 5 * 60_000;

/** Looks at everything the desk needs and says what to mend. @returns 0 when it can run, else 1 */
export async function doctor(loaded: LoadedConfig, io: Io, now: () => Date = () => new Date()): Promise<number> {
  const findings: Finding[] = [good('設定ファイルと秘密ファイルを読めました')];
  for (const check of [checkNetworks, checkStore, checkFiles, checkMail]) {
    findings.push(...await check(loaded, now()).catch(asFindings));
  }
  findings.push(...checkTime(loaded, now()), ...checkSettings(loaded));
  for (const { state, text } of findings) io.out(`${MARKS[state]} ${text}\n`);
  const wrong = findings.filter(({ state }) => state === 'bad').length;
  io.out(wrong === 0 ? '\n動かせる状態です。\n' : `\n直すところが ${wrong} か所あります。\n`);
  return wrong === 0 ? 0 : 1;
}

/** What a check threw. */
function asFindings(error: unknown): Finding[] {
  if (error instanceof ConfigError) return error.problems.map(({ path, ja }) => bad(`${error.file}: ${path === '' ? '' : `${path}: `}${ja}`));
  return [bad(faultOf(error)?.ja ?? (error instanceof Error ? error.message : String(error)))];
}

async function checkNetworks({ config }: LoadedConfig): Promise<Finding[]> {
  return (await loadNetworks(config)).all().flatMap(checkNetwork);
}

function checkNetwork({ config: { id, office }, directory, members }: Network): Finding[] {
  const known = new Set(directory.members.map((member) => member.id));
  const strangers = [...members.keys()].filter((member) => !known.has(member));
  const silent = [...known].filter((member) => !members.has(member));
  const noMail = [...members].filter(([, member]) => member.email === undefined).map(([member]) => member);
  return [
    good(`${id}: 一覧に ${known.size} 社、連絡先は ${members.size} 件です`),
    ...(strangers.length > 0 ? [bad(`${id}: 連絡先にあって一覧にない会員です: ${strangers.join(', ')}`)] : []),
    ...(silent.length > 0 ? [hint(`${id}: 連絡先のない会員です（依頼が届きません）: ${silent.join(', ')}`)] : []),
    ...(noMail.length > 0 ? [hint(`${id}: メールのない会員です（FAXの用紙で知らせます）: ${noMail.join(', ')}`)] : []),
    ...(office.users.length === 0 ? [hint(`${id}: 事務局のページに入れる人がいません（office.users）`)] : []),
  ];
}

async function checkStore({ config, secrets }: LoadedConfig, now: Date): Promise<Finding[]> {
  const address = storeAddress(config, secrets);
  const where = address.kind === 'sqlite' ? `保存先（${address.path}）` : '保存先';
  const cannot = (error: unknown): Finding[] => [bad(`${where}を使えません。${faultOf(error)?.ja ?? (error instanceof Error ? error.message : String(error))}`)];
  let store: Store;
  try {
    store = await openStore(address);
  } catch (error) {
    return cannot(error);
  }
  try {
    // What can be read cannot always be written: a full disk, a file of another user.
    await store.spent.take(`doctor:${randomId()}`, new Date(0).toISOString());
    await store.spent.deleteExpired(new Date(1).toISOString());
    const last = (await store.db.selectFrom('events').select(({ fn }) => fn.max('at').as('at')).executeTakeFirst())?.at;
    const { stuck, bounced, late, waiting } = await store.outbox.counts();
    return [
      good(`保存先（${address.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'}）は使えます。送信待ちのメールは ${waiting} 通です`),
      ...(last && Date.parse(last) > now.getTime() + SKEW ? [bad(`この機械の時計（${now.toISOString()}）が、最後の記録（${last}）より前です。時刻を合わせてください`)] : []),
      ...(stuck + bounced + late > 0 ? [hint(`届いていないメールがあります: 止まった ${stuck} 通、戻った ${bounced} 通、遅れている ${late} 通。事務局のページで確かめてください`)] : []),
    ];
  } catch (error) {
    return cannot(error);
  } finally {
    await store.close();
  }
}

async function checkFiles({ config: { files, limits } }: LoadedConfig): Promise<Finding[]> {
  try {
    await mkdir(files, { recursive: true, mode: 0o700 });
    await access(files, constants.R_OK | constants.W_OK);
  } catch {
    return [bad(`添付ファイルのフォルダーに書き込めません: ${files}`)];
  }
  const { bavail, bsize } = await statfs(files);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (bavail * bsize < Math.max(limits.freeBytes, LEAST_DISK)) return [bad(`ディスクの空きが ${free} MB しかありません。添付を受けられません。古い控えなどを移してください`)];
  return [bavail * bsize < LOW_DISK ? hint(`ディスクの空きが少なくなっています: ${free} MB`) : good(`添付ファイルのフォルダーに書き込めます（空き ${free} MB）`)];
}

async function checkMail({ config, secrets }: LoadedConfig): Promise<Finding[]> {
  const mailer = createMailer(smtpAddress(config, secrets), config.mail.from, SMTP_TIMEOUT);
  try {
    await mailer.verify();
    return [good('メールサーバーにつながりました')];
  } catch (error) {
    return [bad(mailFault(error, new URL(smtpAddress(config, secrets))))];
  } finally {
    mailer.close();
  }
}

/** What is wrong with the mail server's address, as far as its refusal tells. */
function mailFault(error: unknown, { protocol, hostname, port }: URL): string {
  const { code = '', responseCode, message = '' } = error as { code?: string; responseCode?: number; message?: string };
  const shown = [code, responseCode].filter(Boolean).join(' ');
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message)) return `メールサーバー「${hostname}」が見つかりません（${shown}）。mail.smtp のホストのつづりを確かめてください`;
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535) return `メールサーバーにつながりましたが、利用者名かパスワードが断られました（${shown}）。mail.smtp の「利用者:パスワード」を確かめてください`;
  if (/wrong version number|packet length|SSL|TLS|certificate/i.test(message)) return `メールサーバーとの暗号化が合いません（${shown}）。465番なら smtps://、587番なら smtp:// にし、ホストを証明書の名前どおりに書いてください`;
  if (code === 'ETIMEDOUT') return `メールサーバー「${hostname}」から返事がありません（${shown}）。ポート（${port || (protocol === 'smtps:' ? '465' : '587')}）と、ファイアウォールを確かめてください`;
  return `メールサーバー「${hostname}」につながりません（${shown}）。mail.smtp のホストとポートを確かめてください`;
}

function checkTime({ config }: LoadedConfig, now: Date): Finding[] {
  const zones = [...new Set(config.networks.map(({ hours }) => hours.timeZone))];
  const shown = zones.map((timeZone) => `${timeZone} ${new Intl.DateTimeFormat('ja', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(now)}`);
  // A computer that has lost its clock begins at 1970 or when it was made.
  if (now.getUTCFullYear() < 2026) return [bad(`この機械の時計が ${now.toISOString()} になっています。時刻を合わせてください`)];
  return [good(`時計: ${shown.join('、')}（ずれていないか見てください）`)];
}

function checkSettings({ config }: LoadedConfig): Finding[] {
  return [
    ...(config.baseUrl.startsWith('http:') && !/\/\/(localhost|127\.)/.test(config.baseUrl) ? [bad('baseUrl が http: です。個人情報を守るため https: にしてください')] : []),
    ...(config.limits.challengeNumber === 0 ? [hint('自動送信を防ぐ計算（limits.challengeNumber）が切ってあります')] : []),
    ...(/example\.(jp|com)/.test(JSON.stringify([config.baseUrl, config.mail.from, config.networks])) ? [hint('設定に「example」が残っています')] : []),
  ];
}
