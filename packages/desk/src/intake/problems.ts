import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One field that is wrong, as `checkRfq` says it. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: { readonly ja: string; readonly en: string };
}

interface Known { readonly status: ContentfulStatusCode; readonly ja: string; readonly en: string }
const known = (status: ContentfulStatusCode, ja: string, en: string): Known => ({ status, ja, en });

/** Every way in which intake says no. */
export const PROBLEMS = {
  'not-found': known(404, 'この宛先はありません。', 'There is nothing here.'),
  origin: known(403, 'このページからの送信は受け付けていません。ページの管理者に、受付の設定（origins）を確かめてもらってください。', 'This page may not send here. Its owner has to be on the list of origins of this desk.'),
  'no-key': known(400, 'Idempotency-Key がありません。', 'The Idempotency-Key header is missing or malformed.'),
  'key-reused': known(409, '同じ送信番号で別の内容が届きました。ページを開き直して送ってください。', 'Another content came under the same key. Please reload the page and send again.'),
  json: known(400, '送信の形式が正しくありません（JSON ではありません）。', 'The body is no JSON.'),
  'content-type': known(415, '送信の形式が正しくありません。application/json で送ってください。', 'Send it as application/json.'),
  'rfq-too-large': known(413, '入力が長すぎます。文章を短くするか、ファイルにして添付してください。', 'This is too long. Shorten the text or attach it as a file.'),
  'too-many-fields': known(413, '項目が多すぎます。内容を文章かファイルにまとめて送ってください。', 'There are too many fields. Put it into words or a file.'),
  invalid: known(422, '入力を確かめてください。', 'Please check what you entered.'),
  spam: known(422, '自動送信と判断しました。お手数ですが、電話またはメールでご連絡ください。', 'This looks like an automatic submission. Please telephone or write instead.'),
  'too-fast': known(422, '送信が早すぎます。数秒待って、もう一度送信してください。', 'That was very quick. Please wait a few seconds and send again.'),
  challenge: known(422, '確認の計算が正しくないか、期限が切れています。もう一度送信してください。', 'The check is missing, wrong or expired. Please send again.'),
  'challenge-used': known(422, '確認の計算がすでに使われています。もう一度送信してください。', 'The check was used before. Please send again.'),
  'too-many': known(429, '短い間に何度も届いています。しばらくしてからもう一度送信してください。', 'Too many in a short time. Please try again in a while.'),
  busy: known(503, '混み合っています。少し待ってからもう一度送信します。', 'We are busy. Please try again in a moment.'),
  stalled: known(408, '送信が途中で止まりました。もう一度送信してください。', 'The upload came to a halt. Please send it again.'),
  'no-files': known(404, 'ここではファイルを受け付けていません。文章で送ってください。', 'Files are not taken here. Please send it in words.'),
  'no-name': known(422, 'ファイル名がありません。名前を付けて添付してください。', 'The file has no name. Please give it one.'),
  empty: known(422, 'ファイルが空です。中身を確かめて添付してください。', 'The file is empty. Please check it and attach it again.'),
  'file-too-large': known(413, 'ファイルが大きすぎます。小さくするか、分けて添付してください。', 'The file is too large. Please make it smaller or send it in parts.'),
  'file-type': known(415, 'この種類のファイルは受け付けていません。PDF や画像などにして添付してください。', 'Files of this kind are not accepted. Please send a PDF, a picture or the like.'),
  'file-content': known(415, 'ファイルの中身が拡張子と合いません。もとのソフトで保存し直して添付してください。', 'The content of the file does not fit its extension. Please save it again from its program.'),
  'archive-too-large': known(422, 'この ZIP（または文書）は、展開すると大きくなりすぎるか、ZIP の中に ZIP が何重にも入っています。中のファイルを分けて添付してください。', 'Unpacked, this archive or document would be far too large, or it holds archives within archives. Please attach the files in it one by one.'),
  'archive-broken': known(422, 'この ZIP（または文書）は壊れていて開けません。作り直して添付してください。', 'This archive or document is damaged and cannot be opened. Please make it again and attach it.'),
  failed: known(503, '申し訳ありません。受け付けできませんでした。しばらくしてからもう一度送信してください。', 'Sorry, this could not be stored. Please try again in a while.'),
} as const;

/** Name of a refusal. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Intake says no. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(readonly code: ProblemCode, readonly more: { readonly fields?: readonly FieldProblem[]; readonly retryAfter?: number } = {}) {
    super(code);
  }
}

/** A refusal as a page says it. */
export const problemText = ({ code }: Problem): { readonly status: ContentfulStatusCode; readonly message: { readonly ja: string; readonly en: string } } => {
  const { status, ja, en } = PROBLEMS[code];
  return { status, message: { ja, en } };
};

/** The answer for a refusal. */
export function problemResponse(c: Context, { code, more: { fields, retryAfter } }: Problem): Response {
  const { status, ja, en } = PROBLEMS[code];
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  return c.json({ error: { code, message: { ja, en }, ...(fields && { fields }), ...(retryAfter !== undefined && { retryAfter }) } }, status);
}
