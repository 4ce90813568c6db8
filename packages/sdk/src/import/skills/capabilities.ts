import type { Capability, Certification, Equipment } from '../../model/member.js';
import type { ConceptKind } from '../../model/concept.js';
import { textIn } from '../../model/text.js';
import { narrow } from '../sheets/cells.js';
import type { Draft, Mutable, RowContext } from '../members/draft.js';
import { readLimit } from '../values/quantities.js';
import type { Recognise, RecognisedSkill } from '../types.js';
import { bracketed } from './bracketed.js';

/** What a stated word in a process column may be, most fitting first. */
const DOING: readonly ConceptKind[] = ['process', 'finish', 'service', 'certification', 'equipment', 'product'];

const conceptsOf = (mentions: readonly RecognisedSkill[], kind: ConceptKind): string[] =>
  [...new Set(mentions.filter((mention) => mention.kind === kind && !mention.negated).map(({ concept }) => concept))];

/** Words as concept ids of one kind, or as they are. */
export function asConcepts(words: readonly string[], kind: ConceptKind, recognise: Recognise): string[] {
  return [...new Set(words.flatMap((word) => {
    const concepts = conceptsOf(recognise(word), kind);
    return concepts.length === 0 ? [word] : concepts;
  }))];
}

/** 「1個から」 is a service by its name, and the lot that it says. */
function ownLot(item: string): Partial<Capability> {
  const lot = /\d/u.test(narrow(item)) ? readLimit('lot', item) : undefined;
  return lot !== undefined && 'unit' in lot ? { lot } : {};
}

/** One item of a process column: its concept, the words, materials and finishes named along with it, and limits in a bracket behind it. */
export function stated(item: string, recognise: Recognise): Mutable<Capability>[] {
  const mentions = recognise(item).filter((mention) => !mention.negated);
  if (mentions.length === 0 && recognise(item).length > 0) return [];
  const kind = DOING.find((candidate) => mentions.some((mention) => mention.kind === candidate));
  const materials = conceptsOf(mentions, 'material');
  const finish = kind === 'finish' ? [] : conceptsOf(mentions, 'finish');
  const { words, limits } = bracketed(item) ?? { words: item, limits: ownLot(item) };
  const beside = { ...(materials.length === 0 ? {} : { materials }), ...(finish.length === 0 ? {} : { finish }), ...limits, origin: 'stated' as const };
  const doing = mentions.filter((mention) => mention.kind === kind);
  if (doing.length === 0) return [{ process: words, ...beside }];
  const several = new Set(doing.map(({ concept }) => concept)).size > 1;
  const seen = new Set<string>();
  return doing.filter(({ concept }) => !seen.has(concept) && seen.add(concept)).map((mention) => ({
    process: mention.concept, name: several ? item.slice(mention.start, mention.end) : words, ...beside,
  }));
}

/**
 * The capabilities a row states: one per process, each with the row's materials, finishes and limits. Limits without a
 * process are kept as attributes; values that cannot be read stay as notes.
 */
export function capabilitiesOf(draft: Draft, cx: RowContext, recognise: Recognise): Capability[] {
  const { processes, materials, finish, limits, notes } = draft.skills;
  const capabilities = processes.flatMap(({ text, note }) => stated(text, recognise).map((capability) => (note === undefined ? capability : { ...capability, note })));
  const stuff = asConcepts(materials, 'material', recognise);
  const looks = asConcepts(finish, 'finish', recognise);
  if (capabilities.length === 0) {
    // A finish alone is work that is done: 鏡面仕上げ.
    if (looks.length > 0) capabilities.push(...looks.map((look) => ({ process: look, origin: 'stated' as const })));
    else return orphaned(draft, cx, stuff);
  }
  if (limits.length > 0 && new Set(capabilities.map(({ process }) => process)).size > 1) {
    cx.column = limits[0]?.column ?? cx.column;
    cx.tell('limits-shared', { n: capabilities.length });
  }
  const read: Mutable<Partial<Capability>> = {};
  const words = [...notes];
  for (const { kind, text, column } of limits) {
    const limit = readLimit(kind, text, column.unit, column.header);
    if (limit === undefined) {
      cx.column = column;
      cx.tell('limit-unread', { value: text });
      words.push(`${column.header}: ${text}`);
    } else {
      Object.assign(read, { [kind]: limit });
      if ('note' in limit && kind !== 'price' && !/相談|negotiable/iu.test(limit.note ?? '')) {
        cx.column = column;
        cx.tell('limit-simplified', { value: text });
      }
    }
  }
  return capabilities.map((capability) => {
    const all = [...new Set([...(capability.materials ?? []), ...stuff])];
    const finishes = [...new Set([...(capability.finish ?? []), ...looks])].filter((look) => look !== capability.process);
    return {
      // What stands with a process is said of it alone.
      ...capability, ...read, ...capability,
      ...(all.length === 0 ? {} : { materials: all }),
      ...(finishes.length === 0 ? {} : { finish: finishes }),
      ...(words.length === 0 ? {} : { note: [...(capability.note === undefined ? [] : [textIn(capability.note)]), ...words].join(' / ') }),
    };
  });
}

function orphaned(draft: Draft, cx: RowContext, materials: readonly string[]): Capability[] {
  for (const { text, column } of draft.skills.limits) {
    cx.column = column;
    cx.tell('limit-without-process', { value: text });
    cx.keep(text);
  }
  if (draft.skills.materials.length > 0 && materials.length > 0) cx.keep(draft.skills.materials.join('、'), { ja: '対応材質', en: 'Materials' });
  for (const note of draft.skills.notes) cx.keep(note, { ja: '加工備考', en: 'Capability note' });
  return [];
}

/** A bare number right behind what machines are called (裁断機4, 脱脂焼結炉2) counts them; behind a blank or a Latin letter it is a model or a force. */
const BARE = /^(.{1,150}?(?:[^\d\s]機|炉|窯|釜|台|盤|ミシン|装置|設備|ライン|プレス))([1-9]\d?)$/u;

/** 「マシニングセンタ 3台」, 「NC旋盤×2」, 「包あん機12」: how many, and the words without it. */
function counted(item: string): { words: string; count?: number } {
  const text = narrow(item);
  const match = /^(.{1,150}?)\s*(?:[×xX]\s*(\d{1,3})\s*[台基機式]?|[(（:：]?\s*(\d{1,3})\s*[台基機式]\s*[)）]?)$/u.exec(text) ?? BARE.exec(text);
  const count = Number(match?.[2] ?? match?.[3]);
  return match === null || !Number.isInteger(count) || count < 1 ? { words: item } : { words: match[1] as string, count };
}

/** The machines of a row. Details such as maker and model belong to it only where the row names one machine. */
export function equipmentOf(draft: Draft, recognise: Recognise): Equipment[] {
  const { items, detail } = draft.machines;
  const machines = items.map((item): Equipment => {
    const { words, count } = counted(item);
    const mention = recognise(words).find((candidate) => candidate.kind === 'equipment' && !candidate.negated);
    const label = mention === undefined ? undefined : words.slice(mention.start, mention.end);
    return {
      kind: mention?.concept ?? words,
      ...(count === undefined ? {} : { count }),
      ...(label === undefined || label === words ? {} : { note: words }),
    };
  });
  const [only] = machines;
  if (Object.keys(detail).length === 0) return machines;
  if (machines.length === 1 && only !== undefined) return [{ ...only, ...detail }];
  const name = detail.model ?? detail.maker;
  return name === undefined ? machines : [...machines, { kind: name, ...detail }];
}

/** The certificates of a row; number and expiry belong to it only where the row names one. */
export function certificationsOf(draft: Draft, recognise: Recognise): Certification[] {
  const { items, number, validUntil } = draft.certificates;
  const list = items.flatMap((item): Certification[] => {
    const concepts = conceptsOf(recognise(item), 'certification');
    return concepts.length === 0 ? [{ kind: item }] : concepts.map((kind) => ({ kind }));
  });
  const [only] = list;
  if (list.length !== 1 || only === undefined) return list;
  return [{ ...only, ...(number === undefined ? {} : { number }), ...(validUntil === undefined ? {} : { validUntil }) }];
}
