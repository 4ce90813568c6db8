import type { Mention, Negation } from './recognise.js';

/**
 * Whether a text says that something is *not* done: 「研磨は行っていません」「塗装は外注です」 "we do not offer plating".
 * Both functions look at normal form, from the mention to the end of its clause.
 */
const REFUSED_AFTER = new RegExp(
  '^.{0,14}?(' + [
    '(行|行な|おこな)(って|なって)?(いま|おりま|い)?(せん|ません|ない|ず|わない|いません)', '(し|致し|いたし|承っ|扱っ|対応し|手がけ|やっ|請け負っ|お受けし)(て)?(お|い)?(りません|ません|ない|らず|ず)',
    'でき(ません|ない|かね|ず)', 'お受け(でき|し)(ません|かね)', '承(れ|り)(ません|かね)', '(非|未)対応', '対応(は)?不可', '不可', 'お断り',
    '(対応|対象|専門|取扱|取り扱い)外', '(お)?取(り)?扱(い)?(は|が)?(あり|ござい|なし)', '外注(し|に|へ|です|と|先に|対応|して|となり)', '(協力|提携|外部|専門)(会社|工場|企業|業者|先)(に|へ|で|と|が|の)',
    '(お)?(求め|希望).{0,14}紹介', '社外|他社(に|へ|で)|外部(に|へ)', '苦手', '断って', '廃止|終了し|中止|撤退|(や|辞)め(た|まし|てい|てお)', '(致し|いたし)かね',
    '(会社|工場|企業|業者|先)(を|も)?(募集|求めて)',
  ].join('|') + ')',
);
const REFUSED_AT_ONCE = /^(加工|処理|作業|工程)?((が|は|の)?(不要|いらず|必要(が|は)?な)|れす|なし|ふり$|(は|を)?除(く|き|い)|以外(?!に?も)|の?(設備|加工|対応)?(は|が)(あり|ござい)ません|せず|しない|を?使わ(ず|ない)|を?使用(せず|しない)|を?用い(ず|ない)|(では|じゃ)な(く|い)|者?を募集)/;
/** The end of a verb whose stem is the mention: 磨きません, 磨かない, 磨かずに, 磨いておりません; but 磨けないものはありません. */
const REFUSED_VERB = /^(て(は)?(い|お|おり))?(ません|ない(?![とで])|ず(に|、|$))(?!.{0,8}は(ない|ありません|ございません))/;
const SEEKS = /^.{0,8}(先|業者|会社|工場)?(を|の)?(お)?(探し|さがし|お困り)/;
const BEFORE_EN = /\b(no|not|without|except|excluding|don'?t|doesn'?t|cannot|can'?t|never|neither|nor|non|instead of|other than|lack of|stopped|ceased|discontinued)\b(?! (only|stop|cease|fail))[^.;:!?\n。]{0,28}$/;
const AFTER_EN = /^[^.;!?\n]{0,16}\b(not (available|offered|possible|included|supported|done|provided|handled|in house|our|part of)|no longer|discontinued|excluded|outsourced|subcontracted|unavailable|free\b)/;

/** Whether the clause after a mention (which ends at `end`) says that it is not done. */
function refusedAfter(text: string, end: number): boolean {
  const clause = clauseAfter(text, end);
  return (REFUSED_AT_ONCE.test(clause) || REFUSED_AFTER.test(clause) || REFUSED_VERB.test(clause) || AFTER_EN.test(clause)) && !SEEKS.test(clause);
}

/** Whether the words before a mention (which begins at `start`) deny it. */
function refusedBefore(text: string, start: number): boolean {
  const from = Math.max(0, start - 44);
  const before = text.slice(from, start);
  // ノー研磨: a の that nothing stands before is no particle (normal form drops its ー).
  return /(^|[\s。、「(])の$/.test(before) || (/[a-z]/.test(before) && BEFORE_EN.test(before));
}

/** The rest of the clause: up to a full stop, a line's end, or a comma that starts another statement. */
function clauseAfter(text: string, end: number): string {
  const rest = text.slice(end, end + 40);
  const stop = rest.search(/[。.!?！？\n;]|が、|ますが|ですが|、(?!.{0,6}(など|等))/);
  return stop < 0 ? rest : rest.slice(0, stop + (rest.startsWith('ますが', stop) ? 2 : 0));
}

/** Whether two mentions stand side by side in a list, so that what is denied of the second is denied of the first. */
const inOneList = (between: string): boolean =>
  /^(加工|処理|工程|作業)?(、|,| |\/|や|と|及び|および|または|又は|・|,? ?(and|or) )$/.test(between);

/** What is denied of the last of a list is denied of all of it. */
function spread(mentions: Mention[], text: string): Mention[] {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const mention = mentions[i] as Mention;
    let k = i + 1;
    while (k < mentions.length && (mentions[k] as Mention).start < mention.end) k++;
    const next = mentions[k];
    if (next?.negated && !mention.negated && inOneList(text.slice(mention.end, next.start))) {
      mentions[i] = { ...mention, negated: true };
    }
  }
  return mentions;
}

/** A text with its lines as sentences, letter for letter: what a line says is not done is not said of the line before. */
export const linesAsSentences = (text: string): string => (text.includes('\n') ? text.replace(/(?<![a-z,])\n|\n(?![a-z])/gi, '。') : text);

/**
 * What every denial has somewhere, be it in the clause after a mention or before it: one of these at least for each way of
 * denying above. Tested once a text, so it may find too much, never too little.
 */
const OCCURS = new RegExp([
  'せん|ない|ず|かね|不可|不要|いらず|必要|れす|なし|ふり|除|以外|[はゃ]な[くい]|[非未]対応|断|外|扱い?[はが]?(?:あり|ござい)|(?:協力|提携|専門)(?:会社|工場|企業|業者|先)',
  '紹介|他社|苦手|廃止|終了し|中止|撤退|[や辞]め[たまて]|募集|求めて|(?:^|[\\s。、「(])の',
  '\\b(?:no|not|without|except|excluding|don\'?t|doesn\'?t|cannot|can\'?t|never|neither|nor|non|instead of|other than|lack of|stopped|ceased|discontinued)\\b',
  'excluded|outsourced|subcontracted|unavailable|free',
].join('|'));

/** The negation of Japanese and English, for {@link recognise}. */
export const negation: Negation = {
  occurs: (text) => OCCURS.test(text),
  refused: (text, start, end) => refusedAfter(text, end) || refusedBefore(text, start),
  spread,
};
