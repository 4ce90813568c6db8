import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { ConfigError, loadNetworks, type LoadedConfig, type Network } from '../config/index.js';
import { createMailer } from '../mail/index.js';
import { smtpAddress, storeAddress } from '../server.js';
import { openStore, randomId, type Store } from '../store/index.js';
import { membersCounted } from '../flow/record/wording.js';
import { faultOf, type Fault } from './faults.js';
import type { Io } from './io.js';

/** How a check ended. A `hint` is worth looking at, but the desk runs. */
interface Finding extends Fault { readonly state: 'good' | 'hint' | 'bad' }
const good = (ja: string, en: string): Finding => ({ state: 'good', ja, en });
const hint = (ja: string, en: string): Finding => ({ state: 'hint', ja, en });
const bad = (ja: string, en: string): Finding => ({ state: 'bad', ja, en });
const MARKS = { good: '✓', hint: '!', bad: '✗' } as const;

const SMTP_TIMEOUT = 5000;
/** Below so many bytes the disk is nearly full; below the others nothing more should be taken. */
const LOW_DISK = 1024 ** 3;
const LEAST_DISK = 64 * 1024 ** 2;
/** Milliseconds by which the clocks of two machines may differ. */
const SKEW = 5 * 60_000;

/** Looks at everything the desk needs and says what to mend. @returns 0 when it can run, else 1 */
export async function doctor(loaded: LoadedConfig, io: Io, now: () => Date = () => new Date()): Promise<number> {
  const findings: Finding[] = [good('設定ファイルと秘密ファイルを読めました', 'configuration and secrets have been read')];
  for (const check of [checkNetworks, checkStore, checkFiles, checkMail]) {
    findings.push(...await check(loaded, now()).catch(asFindings));
  }
  findings.push(...checkTime(loaded, now()), ...checkSettings(loaded));
  for (const { state, ja, en } of findings) io.out(`${MARKS[state]} ${ja}\n    ${en}\n`);
  const wrong = findings.filter(({ state }) => state === 'bad').length;
  io.out(wrong === 0 ? '\n動かせる状態です。\nReady to run.\n' : `\n直すところが ${wrong} か所あります。\nTo be mended: ${wrong}.\n`);
  return wrong === 0 ? 0 : 1;
}

/** What a check threw. */
function asFindings(error: unknown): Finding[] {
  if (error instanceof ConfigError) {
    return error.problems.map(({ path, ja, en }) => {
      const where = `${error.file}: ${path === '' ? '' : `${path}: `}`;
      return bad(`${where}${ja}`, `${where}${en}`);
    });
  }
  const { ja, en } = wordsOf(error);
  return [bad(ja, en)];
}

/** A failure in both languages; in its own words where it is none that an office can mend. */
function wordsOf(error: unknown): Fault {
  const words = error instanceof Error ? error.message : String(error);
  return faultOf(error) ?? { ja: words, en: words };
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
    good(`${id}: 一覧に ${known.size} 社、連絡先は ${members.size} 件です`, `${id}: ${membersCounted(known.size, 'en')} in the directory, addresses of ${members.size}`),
    ...(strangers.length > 0 ? [bad(`${id}: 連絡先にあって一覧にない会員です: ${strangers.join(', ')}`, `${id}: addresses of members that are not in the directory: ${strangers.join(', ')}`)] : []),
    ...(silent.length > 0 ? [hint(`${id}: 連絡先のない会員です（依頼が届きません）: ${silent.join(', ')}`, `${id}: members without an address, whom no request reaches: ${silent.join(', ')}`)] : []),
    ...(noMail.length > 0 ? [hint(`${id}: メールのない会員です（FAXの用紙で知らせます）: ${noMail.join(', ')}`, `${id}: members without e-mail, who are told by FAX sheet: ${noMail.join(', ')}`)] : []),
    ...(office.users.length === 0 ? [hint(`${id}: 事務局のページに入れる人がいません（office.users）`, `${id}: nobody may sign in to the office page (office.users)`)] : []),
  ];
}

async function checkStore({ config, secrets }: LoadedConfig, now: Date): Promise<Finding[]> {
  const address = storeAddress(config, secrets);
  const where = address.kind === 'sqlite' ? address.path : 'PostgreSQL';
  const cannot = (error: unknown): Finding[] => [bad(`保存先（${where}）を使えません。${wordsOf(error).ja}`, `the store (${where}) cannot be used. ${wordsOf(error).en}`)];
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
      good(`保存先（${address.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'}）は使えます。送信待ちのメールは ${waiting} 通です`, `the store works; mails waiting to be sent: ${waiting}`),
      ...(last && Date.parse(last) > now.getTime() + SKEW ? [bad(`この機械の時計（${now.toISOString()}）が、最後の記録（${last}）より前です。時刻を合わせてください`, `this machine’s clock (${now.toISOString()}) is before the last entry (${last}): set it right`)] : []),
      ...(stuck + bounced + late > 0 ? [hint(`届いていないメールがあります: 止まった ${stuck} 通、戻った ${bounced} 通、遅れている ${late} 通。事務局のページで確かめてください`, `mails that did not arrive: ${stuck} given up, ${bounced} bounced, ${late} late; see the office page`)] : []),
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
    return [bad(`添付ファイルのフォルダーに書き込めません: ${files}。権限を確かめてください`, `the folder of attachments cannot be written to: ${files}. Check its permissions`)];
  }
  const { bavail, bsize } = await statfs(files);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (bavail * bsize < Math.max(limits.freeBytes, LEAST_DISK)) return [bad(`ディスクの空きが ${free} MB しかありません。添付を受けられません。古い控えなどを移してください`, `only ${free} MB of disk are left, so that no attachments are taken: move old backups elsewhere`)];
  return [bavail * bsize < LOW_DISK ? hint(`ディスクの空きが少なくなっています: ${free} MB`, `the disk is filling up: ${free} MB left`) : good(`添付ファイルのフォルダーに書き込めます（空き ${free} MB）`, `attachments can be written (${free} MB left)`)];
}

async function checkMail({ config, secrets }: LoadedConfig): Promise<Finding[]> {
  const mailer = createMailer(smtpAddress(config, secrets), config.mail.from, SMTP_TIMEOUT);
  try {
    await mailer.verify();
    return [good('メールサーバーにつながりました', 'the mail server lets us in')];
  } catch (error) {
    const { ja, en } = mailFault(error, new URL(smtpAddress(config, secrets)));
    return [bad(ja, en)];
  } finally {
    mailer.close();
  }
}

/** What is wrong with the mail server's address, as far as its refusal tells. */
function mailFault(error: unknown, { protocol, hostname, port }: URL): Fault {
  const { code = '', responseCode, message = '' } = error as { code?: string; responseCode?: number; message?: string };
  const shown = [code, responseCode].filter(Boolean).join(' ');
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message)) {
    return { ja: `メールサーバー「${hostname}」が見つかりません（${shown}）。mail.smtp のホストのつづりを確かめてください`, en: `there is no mail server ${hostname} (${shown}): check the host in mail.smtp` };
  }
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535) {
    return {
      ja: `メールサーバーにつながりましたが、利用者名かパスワードが断られました（${shown}）。mail.smtp の「利用者:パスワード」を確かめてください`,
      en: `the mail server refuses user or password (${shown}): check user:password in mail.smtp`,
    };
  }
  if (/wrong version number|packet length|SSL|TLS|certificate/i.test(message)) {
    return {
      ja: `メールサーバーとの暗号化が合いません（${shown}）。465番なら smtps://、587番なら smtp:// にし、ホストを証明書の名前どおりに書いてください`,
      en: `encryption with the mail server does not fit (${shown}): smtps:// for port 465, smtp:// for 587, and the host as in its certificate`,
    };
  }
  if (code === 'ETIMEDOUT') {
    const at = port || (protocol === 'smtps:' ? '465' : '587');
    return { ja: `メールサーバー「${hostname}」から返事がありません（${shown}）。ポート（${at}）と、ファイアウォールを確かめてください`, en: `the mail server ${hostname} does not answer (${shown}): check port ${at} and firewall` };
  }
  return { ja: `メールサーバー「${hostname}」につながりません（${shown}）。mail.smtp のホストとポートを確かめてください`, en: `the mail server ${hostname} cannot be reached (${shown}): check host and port in mail.smtp` };
}

function checkTime({ config }: LoadedConfig, now: Date): Finding[] {
  const zones = [...new Set(config.networks.map(({ hours }) => hours.timeZone))];
  const shown = zones.map((timeZone) => `${timeZone} ${new Intl.DateTimeFormat('ja', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(now)}`);
  // A computer that has lost its clock begins at 1970 or when it was made.
  if (now.getUTCFullYear() < 2026) return [bad(`この機械の時計が ${now.toISOString()} になっています。時刻を合わせてください`, `this machine’s clock says ${now.toISOString()}: set it right`)];
  return [good(`時計: ${shown.join('、')}（ずれていないか見てください）`, 'clock: see whether it is right')];
}

function checkSettings({ config }: LoadedConfig): Finding[] {
  return [
    ...(config.baseUrl.startsWith('http:') && !/\/\/(localhost|127\.)/.test(config.baseUrl) ? [bad('baseUrl が http: です。個人情報を守るため https: にしてください', 'baseUrl is http: make it https, for personal data')] : []),
    ...(config.limits.challengeNumber === 0 ? [hint('自動送信を防ぐ計算（limits.challengeNumber）が切ってあります', 'the check against automatic sending is switched off (limits.challengeNumber)')] : []),
    ...(/example\.(jp|com)/.test(JSON.stringify([config.baseUrl, config.mail.from, config.networks])) ? [hint('設定に「example」が残っています', 'the configuration still says “example” somewhere')] : []),
  ];
}
