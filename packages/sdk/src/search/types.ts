import type { Concept, ConceptKind } from '../model/concept.js';
import type { DirectoryDocument } from '../model/directory.js';
import type { Coordinates, Member } from '../model/member.js';
import type { QuantityRange } from '../model/quantity.js';
import type { Locale, LocalizedText } from '../model/text.js';
import type { ValueField } from '../text/values/value-rules.js';

/** Where in a member's entry words were found. */
export type FieldName =
  | 'name' | 'kana' | 'capability' | 'equipment' | 'certification' | 'product' | 'appeal' | 'tag' | 'industry'
  | 'description' | 'message' | 'extra' | 'place';

/** How a part of the query is related to what was found, from the surest to the least sure. */
export type Relation =
  | 'same' | 'variant' | 'kana' | 'romaji' | 'synonym' | 'translation' | 'inflection' | 'narrower' | 'broader' | 'close' | 'need' | 'typo'
  | 'partial' | 'text' | 'place';

/** What a value in a query demands. */
export type ConditionField = ValueField;

/**
 * A value with its unit, read from the query: φ300, ±0.01, Ra0.2, #400, 1個から, 5日. A range of `basis` `any` is a size of order in words
 * (小ロット, mass production): any number within it will do.
 */
export interface Condition {
  readonly field: ConditionField;
  readonly range: QuantityRange;
}

/** What Sanchi took a stretch of the query to mean. */
export interface QueryPart {
  /** Stable within one query text. */
  readonly id: number;
  readonly kind: 'concept' | 'value' | 'place' | 'text';
  /** What to print on the chip. */
  readonly label: LocalizedText;
  /** Offsets into the query as typed. */
  readonly start: number;
  readonly end: number;
  readonly via: Relation;
  /** Not demanded of the results: it only ranks, because nobody here has all that is asked, or a sentence says it in passing. */
  readonly ignored?: boolean;
  /** Denied (「めっき以外」, "without welding"): not asked for, and who has nothing else that was asked for is left out. */
  readonly excluded?: boolean;
  /** Concept ids, any of which satisfies the part (several only where a word is ambiguous or a need leads to them). */
  readonly concepts?: readonly string[];
  readonly conceptKind?: ConceptKind;
  readonly condition?: Condition;
  /** Municipality or prefecture codes, any of which satisfies the part. */
  readonly places?: readonly string[];
}

/** A query as Sanchi understood it. */
export interface UnderstoodQuery {
  readonly text: string;
  readonly parts: readonly QueryPart[];
}

/** Whether a member meets one condition of the query; what is not stated is never counted as "cannot". */
export interface Verdict {
  readonly part: number;
  readonly verdict: 'meets' | 'not-stated' | 'does-not-meet';
  /** The member's own limit, where one is stated. */
  readonly limit?: QuantityRange;
}

/** Why a member is shown: one part of the query, the field it met, and through which relation. */
export interface Reason {
  readonly part: number;
  readonly field: FieldName;
  /** Where in the member: `capabilities.2.process`, `products.0.name`, `appeal`. */
  readonly path: string;
  readonly via: Relation;
  /** The concept found there, when a concept was. */
  readonly concept?: string;
  /** Whether the member or office stated it, or Sanchi read it in free text. */
  readonly stated: boolean;
  /** The words there, cut around the match where they are long. */
  readonly excerpt?: string;
  /** Matched stretches of `excerpt`: [start, end). */
  readonly highlights?: readonly (readonly [number, number])[];
}

/** One result: plain data that survives `structuredClone` and JSON. */
export interface Hit {
  readonly directory: string;
  readonly member: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly verdicts: readonly Verdict[];
  /** Kilometres from the place the query or the caller named. */
  readonly distance?: number;
  /** Entries of other loaded directories with the same 法人番号. */
  readonly alsoIn?: readonly { readonly directory: string; readonly member: string }[];
}

/** Filters; several values of one field are alternatives, several fields must all hold. */
export interface Where {
  readonly process?: readonly string[];
  readonly material?: readonly string[];
  readonly finish?: readonly string[];
  readonly equipment?: readonly string[];
  readonly certification?: readonly string[];
  readonly product?: readonly string[];
  readonly service?: readonly string[];
  readonly industry?: readonly string[];
  /** Municipality or prefecture codes. */
  readonly place?: readonly string[];
  /** Ids, those of any directory; where several have one, `directory/id` names one of them. */
  readonly network?: readonly string[];
  readonly directory?: readonly string[];
  /** Stated so: `false` means those who state that they take none, not those who state nothing. */
  readonly consumerOrders?: boolean;
  /** As `consumerOrders`. */
  readonly tour?: boolean;
  readonly lot?: readonly LotBand[];
  /** Ids, those of any directory; `directory/id` names one of them. */
  readonly member?: readonly string[];
}

/** Size of order, as visitors speak of it. */
export type LotBand = 'single' | 'small' | 'medium' | 'mass';

/** A facet that can be counted and chosen. */
export type FacetName = Exclude<keyof Where, 'member'>;

/** One line of a facet. */
export interface FacetValue {
  readonly value: string;
  readonly label: LocalizedText;
  readonly count: number;
  readonly selected: boolean;
  /** Parent value where the facet is a tree. */
  readonly parent?: string;
}

/** Facets by name, each sorted by count, then label. */
export type Facets = { readonly [K in FacetName]?: readonly FacetValue[] };

/** `fit` puts the best match first; equal fits are ordered by name reading, never by who paid or came first. */
export type SortOrder = 'fit' | 'name' | 'distance' | 'confirmed';

/** How to search. */
export interface SearchOptions {
  readonly where?: Where;
  /** @default 'fit' */
  readonly sort?: SortOrder;
  /** @default 0 */
  readonly offset?: number;
  /** @default 20 */
  readonly limit?: number;
  /** Which wording reasons quote of a text in several languages; labels come in all of them. @default 'ja' */
  readonly locale?: Locale;
  /** Where distances are measured from, if the query names no place. */
  readonly near?: Coordinates;
  /** Ids of query parts to read as plain words instead of what Sanchi understood. */
  readonly asWords?: readonly number[];
  readonly facets?: readonly FacetName[];
  readonly signal?: AbortSignal;
}

/**
 * Results that do not fit everything asked, each list saying what was let go: without some parts (because nobody has all, or because these state
 * nothing of what others do), something broader, only touching on it, another spelling. Never counted among the results.
 */
export interface RelaxedList {
  readonly kind: 'without-part' | 'broader' | 'mentioned' | 'spelling';
  /** Parts of the query that were let go. */
  readonly dropped: readonly number[];
  /** The broader or corrected concept searched instead. */
  readonly concept?: string;
  readonly label: LocalizedText;
  /** A query that leads to this list. */
  readonly query?: string;
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** What a search answers. */
export interface SearchResult {
  readonly query: UnderstoodQuery;
  /** Members that fit every part and fail no condition. */
  readonly total: number;
  /** Of these, how many meet every condition, and how many leave one unstated. */
  readonly meetsAll: number;
  readonly notStated: number;
  readonly hits: readonly Hit[];
  readonly facets: Facets;
  readonly relaxed: readonly RelaxedList[];
}

/** One line of the suggestion list. */
export interface Suggestion {
  readonly kind: 'concept' | 'place' | 'member';
  /** Concept id, place code or member id. */
  readonly id: string;
  readonly conceptKind?: ConceptKind;
  readonly directory?: string;
  /** What to put into the field. */
  readonly text: string;
  readonly label: LocalizedText;
  /** Members that have it, or what a need leads to; suggestions without any are not given. What the search then finds may be a few more or fewer. */
  readonly count: number;
  readonly via: Relation;
}

/** How to suggest. */
export interface SuggestOptions {
  /** @default 8 */
  readonly limit?: number;
  /** @default 'ja' */
  readonly locale?: Locale;
  readonly where?: Where;
  readonly signal?: AbortSignal;
}

/**
 * The seam behind which the embedded engine or a remote one answers. All methods reject with the signal's reason when
 * aborted.
 */
export interface SearchEngine {
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  suggest(text: string, options?: SuggestOptions): Promise<readonly Suggestion[]>;
  facets(names: readonly FacetName[], options?: Pick<SearchOptions, 'where' | 'locale' | 'signal'>): Promise<Facets>;
}

/** A member together with the directory it stands in. */
export interface MemberEntry {
  readonly directory: string;
  readonly member: Member;
}

/** One or more directory documents opened together: the members, the vocabulary they use, and a search over them. */
export interface Directory extends SearchEngine {
  readonly documents: readonly DirectoryDocument[];
  /** Every member with the id of its directory, in document order. */
  readonly members: readonly MemberEntry[];
  /**
   * The member of that id, in the directory named or else in the first that has it. Of a directory in shards it holds what
   * search and cards need, until `loadMember` has brought the rest.
   */
  member(id: string, directory?: string): Member | undefined;
  /**
   * The same member as a whole: where the directory is published in shards, its shard is fetched.
   *
   * @throws {SanchiError} As `openDirectory`, where the shard does not come; the signal's reason when aborted.
   */
  loadMember(id: string, directory?: string, options?: { readonly signal?: AbortSignal }): Promise<Member | undefined>;
  /**
   * Fetches and builds ahead what the first letters of a visitor will need: call it when the field is entered. With `turn` it
   * goes on to what any letters may need, up to 280 kB, a few pieces whenever that resolves to what is typed so far, until it
   * resolves to nothing.
   */
  warmUp(turn?: () => Promise<string | undefined>): Promise<void>;
  /**
   * A search that answers at once, from what of the vocabulary is here already: for what a page shows while the rest is on its
   * way. Where that does not tell what a query names, it finds nothing.
   */
  provisional(): Promise<SearchEngine>;
  /** A concept of the vocabulary, the directories' own included. */
  concept(id: string): Concept | undefined;
  /** The label of a concept id, or the words themselves where they are no concept. */
  label(conceptOrWords: string, locale?: Locale): string;
}
