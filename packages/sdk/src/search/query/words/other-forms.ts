import type { Dictionary, Meaning } from '../../../text/recognition/dictionary.js';

/** Whom Japanese names by trade: 化学会社, 印刷屋, 家具メーカー. */
const MAKER = /(?:専門)?(?:会社|企業|めーか|業者|製造業|工場|工房|工業所|屋さん|屋|店|業)$/;
const TRADES = ['', '工業', '産業', '業界', '製品', '加工', '製造', '業', '品'];

/** Participles that no rule makes, of work: spun silk, sawn timber. Those that mostly mean something else (ground, bound, drawn) are none. */
const PARTICIPLES: Readonly<Record<string, string>> = { spun: 'spinning', sewn: 'sewing', rebuilt: 'rebuilding', sawn: 'sawing', woven: 'weaving', wrought: 'forging', bent: 'bending' };

/** English forms of a word: "printed", "welders", "laser-cut". */
function* english(word: string): Generator<string> {
  const own = PARTICIPLES[word];
  if (own !== undefined) yield own;
  const stem = word.replace(/(?:ed|ing|ers?)$/, '');
  if (stem === word || stem.length < 3) return;
  yield `${stem}ing`;
  yield stem;
  yield `${stem}e`;
  const [last, before] = [stem.at(-1), stem.at(-2)];
  if (last === before) {
    yield `${stem.slice(0, -1)}ing`;
    yield stem.slice(0, -1);
  }
}

function* japanese(word: string): Generator<string> {
  const stem = word.replace(MAKER, '');
  if (stem === word || stem.length < 2) return;
  for (const trade of TRADES) yield stem + trade;
}

/** Whether a word looks like such a form at all. */
export const hasOtherForm = (word: string): boolean => /^[a-z-]{3,}(?:ed|ing|ers?)$/.test(word) || Object.hasOwn(PARTICIPLES, word) || MAKER.test(word);

/** What a word means in another form of it, which the vocabulary need not list: a participle, who does it. */
export function inOtherForm({ exact }: Dictionary, word: string): readonly Meaning[] {
  const latin = /^[a-z-]+$/.test(word);
  for (const form of latin ? english(word) : japanese(word)) {
    // A shipbuilder builds ships; who serves shipbuilding does not.
    const meanings = exact(form)?.meanings.filter(({ source, kind }) => source !== 'part' && !(latin && kind === 'industry')) ?? [];
    if (meanings.length > 0) return meanings;
  }
  return [];
}

/** Before a verb of a sentence: "someone to …", "who can …", "a machine that …". */
const VERB_AFTER = /(?:^|[^a-z])(?:to|can|could|will|would|who|that|which|please)(?: (?:you|anyone|anybody|someone|somebody))? $/;
const VERB_KINDS: ReadonlySet<string> = new Set(['process', 'finish', 'service']);

/** What an English word means as the verb of a sentence: "to machine aluminium", "a device that fills bottles". */
export function asVerb({ exact }: Dictionary, text: string, start: number, end: number): readonly Meaning[] {
  const word = text.slice(start, end);
  if (!/^[a-z]{3,}$/.test(word) || !VERB_AFTER.test(text.slice(0, start))) return [];
  const stems = [word, ...(word.endsWith('s') ? [word.slice(0, -1), word.replace(/es$/, '')] : [])];
  for (const stem of new Set(stems.flatMap((each) => [each, each.replace(/e$/, ''), each + (each.at(-1) ?? '')]))) {
    const meanings = exact(`${stem}ing`)?.meanings.filter(({ source, kind }) => source !== 'part' && VERB_KINDS.has(kind)) ?? [];
    if (meanings.length > 0) return meanings;
  }
  return [];
}
