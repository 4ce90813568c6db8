import { narrow } from '../sheets/cells.js';
import type { PlaceTable } from '../types.js';

/** The prefectures in the order of JIS X 0401 with their names in Latin letters. */
const PREFECTURES = ('北海道:hokkaido 青森県:aomori 岩手県:iwate 宮城県:miyagi 秋田県:akita 山形県:yamagata 福島県:fukushima 茨城県:ibaraki 栃木県:tochigi 群馬県:gunma '
  + '埼玉県:saitama 千葉県:chiba 東京都:tokyo 神奈川県:kanagawa 新潟県:niigata 富山県:toyama 石川県:ishikawa 福井県:fukui 山梨県:yamanashi 長野県:nagano 岐阜県:gifu '
  + '静岡県:shizuoka 愛知県:aichi 三重県:mie 滋賀県:shiga 京都府:kyoto 大阪府:osaka 兵庫県:hyogo 奈良県:nara 和歌山県:wakayama 鳥取県:tottori 島根県:shimane 岡山県:okayama '
  + '広島県:hiroshima 山口県:yamaguchi 徳島県:tokushima 香川県:kagawa 愛媛県:ehime 高知県:kochi 福岡県:fukuoka 佐賀県:saga 長崎県:nagasaki 熊本県:kumamoto 大分県:oita '
  + '宮崎県:miyazaki 鹿児島県:kagoshima 沖縄県:okinawa').split(' ').map((pair) => pair.split(':') as [string, string]);

const BY_WORD = new Map(PREFECTURES.flatMap(([kanji, romaji]) => [[kanji, kanji], [kanji.replace(/[都府県]$/u, ''), kanji], [romaji, kanji]] as const));
const AT_START = new RegExp(`^(?:${PREFECTURES.map(([kanji]) => kanji).join('|')})`, 'u');

/** The prefecture that a cell names: 静岡, 静岡県, Shizuoka-ken, SHIZUOKA, 22. */
export function readPrefecture(cell: string): string | undefined {
  const text = narrow(cell).toLowerCase().replace(/\s/gu, '').replace(/ō/gu, 'o').replace(/ū/gu, 'u');
  if (/^\d{1,2}$/u.test(text)) return PREFECTURES[Number(text) - 1]?.[0];
  return BY_WORD.get(text) ?? BY_WORD.get(text.replace(/-?(?:ken|fu|to|prefecture|pref\.?)$/u, ''));
}

/** The prefecture an address begins with. */
export const prefectureOf = (address: string): string | undefined => AT_START.exec(address)?.[0];

/** The two-digit prefecture number as it begins every municipality code. */
export const prefectureCode = (prefecture: string): string | undefined => {
  const index = PREFECTURES.findIndex(([kanji]) => kanji === prefecture);
  return index === -1 ? undefined : String(index + 1).padStart(2, '0');
};

const key = (name: string): string => name.normalize('NFKC').replace(/[\s]/gu, '').replaceAll('ヶ', 'ケ');

/** Where a member is, as far as its columns say. */
export interface Whereabouts {
  readonly prefecture?: string | undefined;
  readonly city?: string | undefined;
  readonly address?: string | undefined;
}

/** One municipality found, or several of one name. */
export type Located = { readonly code: string } | { readonly several: readonly (readonly [code: string, name: string])[] } | undefined;

/** Finds municipality codes by name; without a table it finds nothing. */
export class PlaceIndex {
  readonly #byName = new Map<string, (readonly [code: string, name: string])[]>();
  readonly #byRomaji = new Map<string, (readonly [code: string, name: string])[]>();
  readonly #prefectures = new Map<string, string>();
  readonly #names = new Map<string, string>();
  #longest = 0;

  constructor(table?: PlaceTable) {
    for (const [code = '', kanji = ''] of table?.prefectures ?? []) this.#prefectures.set(kanji, code);
    for (const [code = '', kanji = '', , romaji = ''] of table?.municipalities ?? []) {
      const name = key(kanji);
      this.#names.set(code, kanji);
      this.#longest = Math.max(this.#longest, name.length);
      append(this.#byName, name, [code, kanji]);
      append(this.#byRomaji, romaji, [code, kanji]);
      append(this.#byRomaji, romaji.replace(/-(?:shi|ku|cho|machi|son|mura)$/u, ''), [code, kanji]);
    }
  }

  get empty(): boolean {
    return this.#names.size === 0;
  }

  has(code: string): boolean {
    return this.#names.has(code) || [...this.#prefectures.values()].includes(code);
  }

  /** Prefecture and municipality by code: 福井県池田町. */
  nameOf(code: string): string {
    return `${PREFECTURES[Number(code.slice(0, 2)) - 1]?.[0] ?? ''}${this.#names.get(code) ?? ''}`;
  }

  /** The municipality of an address; a prefecture alone gives the code of the prefecture. */
  locate({ prefecture, city, address }: Whereabouts): Located {
    if (this.empty) return undefined;
    const whole = key(address ?? '');
    const inPrefecture = prefecture ?? prefectureOf(whole) ?? prefectureOf(key(city ?? ''));
    const found = this.#prefix(key(city ?? ''), inPrefecture) ?? this.#prefix(whole, inPrefecture) ?? this.#romaji(city, inPrefecture);
    if (found !== undefined) {
      // 静岡市 in the column, 静岡市葵区 in the address: the narrower one.
      const narrower = this.#prefix(whole, inPrefecture);
      const best = narrower?.length === 1 && found.length >= 1 && (narrower[0]?.[1].length ?? 0) > (found[0]?.[1].length ?? 0) ? narrower : found;
      const [only] = best;
      return best.length === 1 && only !== undefined ? { code: only[0] } : { several: best };
    }
    const code = inPrefecture === undefined || (whole !== '' && whole !== inPrefecture) ? undefined : this.#prefectures.get(inPrefecture);
    return code === undefined ? undefined : { code };
  }

  #prefix(text: string, prefecture: string | undefined): (readonly [string, string])[] | undefined {
    const rest = text.replace(AT_START, '');
    const begin = prefecture === undefined ? '' : prefectureCode(prefecture) ?? '';
    for (const start of [rest, rest.replace(/^.{1,5}?郡/u, '')]) {
      for (let length = Math.min(this.#longest, start.length); length > 1; length -= 1) {
        const found = this.#byName.get(start.slice(0, length))?.filter(([code]) => code.startsWith(begin));
        if (found !== undefined && found.length > 0) return found;
      }
    }
    return undefined;
  }

  #romaji(city: string | undefined, prefecture: string | undefined): (readonly [string, string])[] | undefined {
    const begin = prefecture === undefined ? '' : prefectureCode(prefecture) ?? '';
    const word = narrow(city ?? '').toLowerCase().replace(/ (?:city|town|village|ward)$/u, '');
    const found = this.#byRomaji.get(word)?.filter(([code]) => code.startsWith(begin));
    return found !== undefined && found.length > 0 ? found : undefined;
  }
}

function append<V>(map: Map<string, V[]>, at: string, value: V): void {
  const list = map.get(at);
  if (list === undefined) map.set(at, [value]);
  else list.push(value);
}
