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
  /** The label itself. */
  | 'same'
  /** The same in another writing: full width, variant kanji, okurigana. */
  | 'variant'
  /** Its reading in kana. */
  | 'kana'
  /** Its reading in Latin letters: kenma for 研磨. */
  | 'romaji'
  /** Another word for it. */
  | 'synonym'
  /** Its word in the other language. */
  | 'translation'
  /** A verb that means doing it: 磨ける. */
  | 'inflection'
  /** Something narrower than what was asked for. */
  | 'narrower'
  /** Something wider than what was asked for. */
  | 'broader'
  /** A neighbouring skill, welcome where few do the very thing: 研削 for 研磨. */
  | 'close'
  /** One of the ways to answer a need or a situation told. */
  | 'need'
  /** The word that a misspelt one was taken for. */
  | 'typo'
  /** Half of a longer term: スポーツ for スポーツ用品. */
  | 'partial'
  /** The words themselves, somewhere in a text. */
  | 'text'
  /** A place, by its name. */
  | 'place';

/** What a value in a query demands. */
export type ConditionField = ValueField;

/**
 * A value with its unit, read from the query: φ300, ±0.01, Ra0.2, #400, 1個から, 5日. A range of `basis` `any` is a size of order in words
 * (小ロット, mass production): each number within it will do.
 */
export interface Condition {
  /** Which limit of a capability is judged. */
  readonly field: ConditionField;
  /** What is asked for, in a unit that fits the field. */
  readonly range: QuantityRange;
}

/** What Sanchi took a stretch of the query to mean. */
export interface QueryPart {
  /** Stable within one query text. */
  readonly id: number;
  /** A skill, thing or need; a figure; a place; or words that nothing knows. */
  readonly kind: 'concept' | 'value' | 'place' | 'text';
  /** What to print on the chip. */
  readonly label: LocalizedText;
  /** Offsets into the query as typed: [start, end). */
  readonly start: number;
  readonly end: number;
  /** How the words typed lead to what was understood. */
  readonly via: Relation;
  /** Not demanded of the results: it only ranks, because nobody here has all that is asked, or a sentence says it in passing. */
  readonly ignored?: boolean;
  /** Denied (「めっき以外」, "without welding"): not asked for, and who has nothing else that was asked for is left out. */
  readonly excluded?: boolean;
  /** Concept ids, any of which satisfies the part (several only where a word is ambiguous or a need leads to them). */
  readonly concepts?: readonly string[];
  /** Kind of the first of `concepts`. */
  readonly conceptKind?: ConceptKind;
  /** The figure asked for, where `kind` is `value`. */
  readonly condition?: Condition;
  /** Municipality or prefecture codes, any of which satisfies the part. */
  readonly places?: readonly string[];
}

/** A query as Sanchi understood it. */
export interface UnderstoodQuery {
  /** The query as typed. */
  readonly text: string;
  /** In the order of the text. */
  readonly parts: readonly QueryPart[];
}

/** Whether a member meets one condition of the query; what is not stated is never counted as "cannot". */
export interface Verdict {
  /** Id of the {@link QueryPart}. */
  readonly part: number;
  /** `not-stated` where the entry says nothing of it, or in another kind of unit. */
  readonly verdict: 'meets' | 'not-stated' | 'does-not-meet';
  /** The member's own limit, where one is stated. */
  readonly limit?: QuantityRange;
}

/** Why a member is shown: one part of the query, the field it met, and through which relation. */
export interface Reason {
  /** Id of the {@link QueryPart}. */
  readonly part: number;
  readonly field: FieldName;
  /** Where in the member: `capabilities.2.process`, `products.0.name`, `appeal`. */
  readonly path: string;
  /** How what was found relates to what was asked. */
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
  /** Id of the directory. */
  readonly directory: string;
  /** Id of the member in it. */
  readonly member: string;
  /**
   * How well the member fits: about 1 where all asked is stated as a capability, less for weaker fields and relations, a
   * little more where figures are met; three decimals. Comparable within one result only.
   */
  readonly score: number;
  /** Why it is shown, one for each part it answers; worked out when first read. */
  readonly reasons: readonly Reason[];
  /** How it stands to each condition of the query; empty where the query has none. */
  readonly verdicts: readonly Verdict[];
  /** Kilometres from the place the query or the caller named. */
  readonly distance?: number;
  /** Entries of other loaded directories with the same 法人番号. */
  readonly alsoIn?: readonly { readonly directory: string; readonly member: string }[];
}

/** Filters; several values of one field are alternatives, several fields must all hold. */
export interface Where {
  /** Concept ids; whoever has a narrower one passes too. So for the seven that follow. */
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
  /** Ids of directories. */
  readonly directory?: readonly string[];
  /** Stated so: `false` means those who state that they take none, not those who state nothing. */
  readonly consumerOrders?: boolean;
  /** As `consumerOrders`. */
  readonly tour?: boolean;
  /** Sizes of order that the member takes. */
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
  /**
   * What to put into the {@link Where} of that name; for `consumerOrders` and `tour` the string `true`, which stands for the
   * boolean.
   */
  readonly value: string;
  readonly label: LocalizedText;
  /** Members that the search would find with it, the other filters applied. */
  readonly count: number;
  /** Whether it is in the `where` that was passed. */
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
  /** @default nobody is filtered out */
  readonly where?: Where;
  /** @default 'fit' */
  readonly sort?: SortOrder;
  /** A whole number, 0 or more: so many of the best are left out. @default 0 */
  readonly offset?: number;
  /** A whole number, 0 or more, or `Infinity` for all: 0 only counts. @default 20 */
  readonly limit?: number;
  /** Which wording reasons quote of a text in several languages; labels come in all of them. @default 'ja' */
  readonly locale?: Locale;
  /** Where distances are measured from, before any place that the query names; WGS 84 degrees. */
  readonly near?: Coordinates;
  /** Ids of query parts to read as plain words instead of what Sanchi understood. */
  readonly asWords?: readonly number[];
  /** Which facets to count over the members that fit. @default none */
  readonly facets?: readonly FacetName[];
  readonly signal?: AbortSignal;
}

/**
 * Results that do not fit everything asked, each list saying what was let go: without some parts (because nobody has all, or because these state
 * nothing of what others do), something broader, only touching on it, another spelling. Never counted among the results.
 */
export interface RelaxedList {
  /**
   * What was let go: parts of the query; the concept for a wider one; that the skill is stated rather than touched on; the
   * spelling.
   */
  readonly kind: 'without-part' | 'broader' | 'mentioned' | 'spelling';
  /** Parts of the query that were let go. */
  readonly dropped: readonly number[];
  /** The broader or corrected concept searched instead. */
  readonly concept?: string;
  /** What the list is called on a page. */
  readonly label: LocalizedText;
  /** A query that leads to this list. */
  readonly query?: string;
  /** How many there are; `hits` holds the best five. */
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** What a search answers. */
export interface SearchResult {
  readonly query: UnderstoodQuery;
  /** Members that fit every part and fail no condition. */
  readonly total: number;
  /** Of these, how many meet every condition; all of them where the query has none. */
  readonly meetsAll: number;
  /** Of these, how many leave a condition unstated. */
  readonly notStated: number;
  /** The page asked for, in the order asked for. */
  readonly hits: readonly Hit[];
  /** Those asked for in the options. */
  readonly facets: Facets;
  /** What comes close, where few fit; with the first page only. */
  readonly relaxed: readonly RelaxedList[];
}

/** One line of the suggestion list. */
export interface Suggestion {
  readonly kind: 'concept' | 'place' | 'member';
  /** Concept id, place code or member id. */
  readonly id: string;
  /** Where `kind` is `concept`. */
  readonly conceptKind?: ConceptKind;
  /** Id of the member's directory, where `kind` is `member`. */
  readonly directory?: string;
  /** What to put into the field. */
  readonly text: string;
  /** What to print on the line. */
  readonly label: LocalizedText;
  /** Members that have it, or what a need leads to; suggestions without any are not given. What the search then finds may be a few more or fewer. */
  readonly count: number;
  /** How the letters lead to it. */
  readonly via: Relation;
}

/** How to suggest. */
export interface SuggestOptions {
  /** A whole number, 0 or more, or `Infinity`. @default 8 */
  readonly limit?: number;
  /** @default 'ja' */
  readonly locale?: Locale;
  /** Only what members that pass have is suggested and counted. */
  readonly where?: Where;
  readonly signal?: AbortSignal;
}

/**
 * The seam behind which the embedded engine or a remote one answers. All methods reject with the signal's reason when
 * aborted.
 */
export interface SearchEngine {
  /**
   * Members that fit a query in Japanese or English, best first; an empty query finds everyone.
   *
   * @throws {SanchiError} `option` where the query or an option cannot be meant.
   */
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /**
   * What the last word typed may become: concepts, then places, then members, each only where somebody has it.
   *
   * @throws {SanchiError} As `search`.
   */
  suggest(text: string, options?: SuggestOptions): Promise<readonly Suggestion[]>;
  /**
   * The values of facets over all members, for a page that shows them before anything is asked.
   *
   * @throws {SanchiError} As `search`.
   */
  facets(names: readonly FacetName[], options?: Pick<SearchOptions, 'where' | 'locale' | 'signal'>): Promise<Facets>;
}

/** A member together with the directory it stands in. */
export interface MemberEntry {
  /** Id of the directory. */
  readonly directory: string;
  readonly member: Member;
}

/** One or more directory documents opened together: the members, the vocabulary they use, and a search over them. */
export interface Directory extends SearchEngine {
  /** As they were opened. */
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
   * Fetches and builds ahead what the first letters of a visitor will need: call it when the field is entered. Calling it again
   * costs nothing; it rejects where a piece does not come, and a later call tries again.
   *
   * @param turn Goes on to what any letters may need, up to 280 kB (gzip), a few pieces each time this resolves to what is typed so far,
   * until it resolves to nothing. @default stops after the first letters
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
