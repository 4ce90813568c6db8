/** What is wrong with a field of an RFQ, for programs. */
export type RfqProblemCode =
  /** Missing or blank. */
  | 'required'
  | 'too-long'
  | 'too-many'
  /** Of another shape than the field: not a mail address, no date, a text where a number belongs. */
  | 'format'
  /** Control characters, or a line break where there is one line. */
  | 'characters'
  /** None of the values the field may have. */
  | 'value'
  /** Another version of the wire format, or no RFQ at all. */
  | 'unknown-format';

/** One thing wrong with an RFQ: where, what, and how to mend it, in Japanese and English. */
export interface RfqProblem {
  /** Field names and positions joined by dots: `sender.email`, `quantities.0.amount`; empty for the whole. */
  readonly path: string;
  readonly code: RfqProblemCode;
  readonly message: { readonly ja: string; readonly en: string };
}

/** Names of fields as people know them, by path without positions. */
const NAMES: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  format: ['形式', 'format'], kind: ['ご依頼の種類', 'kind of request'], directory: ['一覧', 'directory'], network: ['ネットワーク', 'network'],
  language: ['言語', 'language'], description: ['ご依頼の内容', 'what you need'], purpose: ['用途', 'purpose'], processes: ['加工', 'processes'],
  materials: ['材料', 'materials'], finish: ['仕上げ', 'finish'], size: ['大きさ', 'size'], thickness: ['厚さ', 'thickness'], weight: ['重さ', 'weight'],
  tolerance: ['公差', 'tolerance'], roughness: ['表面粗さ', 'surface roughness'], quantities: ['数量', 'quantities'],
  'quantities.amount': ['数量', 'quantity'], schedule: ['希望納期', 'date wanted'], 'schedule.wanted': ['希望納期', 'date wanted'],
  'schedule.estimate': ['見積りの希望日', 'date the estimate is wanted'], budget: ['予算', 'budget'],
  disclosure: ['公開の範囲', 'who may read it'], recipients: ['送り先', 'recipients'], 'keepsake.item': ['品物', 'item'], sender: ['ご連絡先', 'how to reach you'],
  'sender.name': ['お名前', 'name'], 'sender.kana': ['ふりがな', 'reading of the name'], 'sender.company': ['会社名', 'company'],
  'sender.department': ['部署', 'department'], 'sender.corporateNumber': ['法人番号', 'corporate number'], 'sender.email': ['メールアドレス', 'mail address'],
  'sender.phone': ['電話番号', 'telephone number'], 'sender.fax': ['FAX番号', 'FAX number'], 'sender.country': ['国', 'country'],
  'sender.postcode': ['郵便番号', 'postcode'], 'sender.address': ['住所', 'address'], 'sender.preferred': ['ご希望の連絡方法', 'preferred way to be reached'],
  'sender.timeZone': ['時間帯', 'time zone'], consents: ['同意', 'consents'], attachments: ['添付ファイル', 'attachments'],
  'attachments.name': ['ファイル名', 'file name'], 'attachments.type': ['ファイルの種類', 'file type'], 'attachments.size': ['ファイルの大きさ', 'file size'],
};

/** A field's name for people: its own, else that of what it belongs to. */
function nameOf(path: string): readonly [string, string] {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  for (let length = steps.length; length > 0; length -= 1) {
    const name = NAMES[steps.slice(0, length).join('.')];
    if (name) return name;
  }
  return [path || 'データ', path || 'the data'];
}

type Sentence = (ja: string, en: string, detail: string) => readonly [RfqProblemCode, string, string];

/** What a check says (`rfq-basics.ts`) → code and sentences. `detail` stands after a colon in it. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  required: (ja, en) => ['required', `${ja}を入力してください。`, `Enter ${en}.`],
  'too-long': (ja, en, n) => ['too-long', `${ja}が長すぎます。${n}文字以内にしてください。`, `Shorten ${en} to ${n} characters or fewer.`],
  'too-many': (ja, en, n) => ['too-many', `${ja}が多すぎます。${n}件以内にしてください。`, `Reduce ${en} to ${n} or fewer.`],
  line: (ja, en) => ['characters', `${ja}に改行や制御文字が入っています。1行で入力してください。`, `Remove line breaks and control characters from ${en}.`],
  characters: (ja, en) => ['characters', `${ja}に使えない文字（制御文字など）が入っています。取り除いてください。`, `Remove control characters from ${en}.`],
  email: (ja, en) => ['format', `${ja}は name@example.jp の形で、1件だけ入力してください。`, `Enter one ${en} such as name@example.com.`],
  phone: (ja, en) => ['format', `${ja}は市外局番から、5桁以上の数字で入力してください。`, `Enter ${en} with at least five digits.`],
  date: (ja, en) => ['format', `${ja}は 2026-11-30 の形の、暦にある日付にしてください。`, `Give ${en} as a date on the calendar such as 2026-11-30.`],
  time: (ja, en) => ['format', `${ja}の日時は 2026-11-30T09:00:00+09:00 の形にしてください。`, `Give the time of ${en} such as 2026-11-30T09:00:00+09:00.`],
  language: (ja, en) => ['format', `${ja}は ja や en のような言語タグ（BCP 47）にしてください。`, `Give ${en} as a BCP 47 tag such as ja or en.`],
  number: (ja, en) => ['format', `${ja}は0以上の数字にしてください（数量は1以上）。`, `Give ${en} as a number that is not negative.`],
  range: (ja, en) => ['format', `${ja}の最小が最大を超えています。入れ替えてください。`, `Swap least and most of ${en}.`],
  'one-of': (ja, en, words) => ['value', `${ja}は次のどれかにしてください：${words}`, `Give ${en} as one of: ${words}`],
  reach: () => ['required', 'メールアドレス、電話番号、FAX番号のうち1つを入力してください。', 'Enter a mail address, a telephone number or a FAX number.'],
  preferred: () => ['required', 'ご希望の連絡方法に合わせて、その連絡先を入力してください。', 'Enter the number or address for the way you prefer.'],
  country: (ja, en) => ['format', `${ja}は JP のような2文字の国コードにしてください。`, `Give ${en} as a code of two letters such as JP.`],
  'time-zone': (ja, en) => ['format', `${ja}は Asia/Tokyo の形にしてください。`, `Give ${en} such as Asia/Tokyo.`],
  'corporate-number': (ja, en) => ['format', `${ja}は13桁で、検査数字が合うものにしてください。`, `Check the 13 digits of ${en}: the check digit does not fit.`],
  'file-name': (ja, en) => ['characters', `${ja}に / や \\ は使えません。取り除いてください。`, `Remove / and \\ from ${en}.`],
  'media-type': (ja, en) => ['format', `${ja}は application/pdf の形にしてください。`, `Give ${en} such as application/pdf.`],
  recipients: (ja, en) => ['value', `${ja}は "office" か、会員のIDの並びにしてください。`, `Give ${en} as "office" or a list of member ids.`],
  shape: (ja, en) => ['format', `${ja}の形が違います。受付の形式（rfq.schema.json）に合わせてください。`, `Give ${en} in the shape that rfq.schema.json describes.`],
};

/** The problem that a check's message stands for. */
export function problemOf(path: string, message: string): RfqProblem {
  const [key = '', detail = ''] = message.split(/:(.*)/s);
  const say = SENTENCES[Object.hasOwn(SENTENCES, key) ? key : 'shape'] as Sentence;
  const [code, ja, en] = say(...nameOf(path), detail);
  return { path, code, message: { ja, en } };
}
