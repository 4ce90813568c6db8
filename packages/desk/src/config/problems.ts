import { z } from 'zod';

/** One thing wrong in a file that people write by hand: where, and how to repair it. */
export interface ConfigProblem {
  /** E.g. `networks[0].office.email`. */
  readonly path: string;
  /** What is wrong and what to write instead, in Japanese. */
  readonly ja: string;
  /** The same in English. */
  readonly en: string;
}

/** A file that cannot be used, with everything that is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly file: string, readonly problems: readonly ConfigProblem[]) {
    super(`${file}: ${problems.map(({ path, en }) => `${path === '' ? '' : `${path}: `}${en}`).join('; ')}`);
  }
}

const ja = z.locales.ja().localeError;
const en = z.locales.en().localeError;
const words = (found: ReturnType<typeof ja>): string => (typeof found === 'string' ? found : found?.message ?? '');

/** What to write instead, where the shape alone does not say it. Matched against the path without numbers. */
const REPAIRS: readonly (readonly [RegExp, string, string])[] = [
  [/(^|\.)origins/, '「https://www.example.lg.jp」のように、パスを付けずに書いてください', 'write it as https://www.example.lg.jp, without a path'],
  [/\.alsoTo$/, '「name@example.jp」の形のメールアドレスを、email ともほかとも重ならないように書いてください。email のない会員には書けません', 'write mail addresses such as name@example.jp, none of them twice or the same as email, and only where there is an email'],
  [/email|address$|users/, '「name@example.jp」の形のメールアドレスを書いてください', 'write a mail address such as name@example.jp'],
  [/baseUrl|members\.url/, '「https://」で始まるアドレスを書いてください', 'write an address that begins with https://'],
  [/hours\.(mon|tue|wed|thu|fri|sat|sun)/, '["09:00", "17:00"] の形で、始まりを終わりより前に書いてください。1日に2つ以上あれば、早い順に、重ならないように書いてください', 'write ["09:00", "17:00"], the beginning before the end; several of one day in order, none over another'],
  [/closed|updated|nda$/, '「2026-12-29」の形の、暦にある日付（毎年なら「12-29」、続く日なら「12-29/01-03」）を書いてください', 'write a date of the calendar such as 2026-12-29, 12-29 for every year, 12-29/01-03 for a span'],
  [/matching\.weights/, '0から10までの数を書いてください（0なら数えません。書かなければ、level は0、ほかは1です）', 'write a number from 0 to 10 (0 switches it off; where nothing is set, level counts 0 and the others 1)'],
  [/matching\.levels/, '技術の水準を表す言葉を、高いものから2つ以上書いてください（例: ["A", "B", "C"]）', 'write the words for technical levels, the highest first, two at least, such as ["A", "B", "C"]'],
  [/matching\.leadRoles/, 'office、administrative、lead、stakeholder、cluster、member から1つ以上を書いてください', 'write at least one of office, administrative, lead, stakeholder, cluster, member'],
  [/timeZone/, '「Asia/Tokyo」のような時間帯の名前を書いてください', 'write the name of a time zone such as Asia/Tokyo'],
  [/smtp/, '「smtp://利用者:パスワード@ホスト:587」の形で書いてください', 'write smtp://user:password@host:587'],
  [/postgres|store\.url/, '「postgres://利用者:パスワード@ホスト/名前」の形で書いてください', 'write postgres://user:password@host/name'],
  [/^networks$/, '網の id が重ならないように、1つ以上書いてください', 'write at least one network, each with an id of its own'],
  [/\.id$/, '半角の英小文字・数字・ハイフンで書いてください', 'use lower-case letters, digits and hyphens'],
  [/Key$/, '32文字以上の乱数にしてください（sanchi-desk init が作ります）', 'use at least 32 random characters (sanchi-desk init makes them)'],
];

/** Every issue that zod found, in both languages. */
export function problemsOf(error: z.ZodError): ConfigProblem[] {
  return error.issues.map((issue) => {
    const path = z.core.toDotPath(issue.path);
    const repair = REPAIRS.find(([pattern]) => pattern.test(path.replace(/\[\d+\]/g, '')));
    const missing = issue.code === 'invalid_type' && /received undefined/.test(issue.message);
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.join(', ');
      return { path, ja: `知らない項目です: ${keys}。つづりを確かめるか、消してください`, en: `unknown setting ${keys}: check the spelling or remove it` };
    }
    const jaWords = missing ? 'この項目がありません' : words(ja(issue as Parameters<typeof ja>[0])).replace('、stringが', '、文字列（" " で囲んだもの）が');
    const enWords = missing ? 'is missing' : words(en(issue as Parameters<typeof en>[0]));
    return { path, ja: repair ? `${jaWords}。${repair[1]}` : `${jaWords}。書き足すか直してください`, en: repair ? `${enWords}: ${repair[2]}` : `${enWords}: add or correct it` };
  });
}
