import type { Contact, Equipment, ExtraAttribute, Member, Photo, Visiting, Work } from '../../model/member.js';
import type { LocalizedText } from '../../model/text.js';
import { oneLine } from '../sheets/cells.js';
import type { Column } from '../columns/columns.js';
import { withoutPersons } from '../values/persons-in-text.js';
import { judgeMailbox, MAILBOX } from '../values/web.js';
import type { ProblemCode } from '../problems/texts.js';
import type { ProblemDetails, ProblemList } from '../problems/problems.js';

/** An object being filled in. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Everything one row says of a member, before parts that depend on each other are put together. */
export class Draft {
  ownId: string | undefined;
  corporateNumber: string | undefined;
  readonly member: Mutable<Partial<Member>> = {};
  readonly contact: Mutable<Contact> = {};
  readonly visiting: Mutable<Visiting> = {};
  readonly extra: ExtraAttribute[] = [];
  readonly photos: Photo[] = [];
  readonly place: {
    code?: string; prefecture?: string; city?: string; address?: string; town?: string; block?: string; building?: string; en?: string;
    latitude?: string; longitude?: string;
  } = {};
  readonly skills = {
    processes: [] as StatedItem[], refused: [] as string[], materials: [] as string[], finish: [] as string[],
    limits: [] as { readonly kind: LimitField; readonly text: string; readonly column: Column }[], notes: [] as string[],
  };
  readonly machines: { items: string[]; detail: Mutable<Partial<Equipment>> } = { items: [], detail: {} };
  readonly certificates: { items: string[]; number?: string; validUntil?: string } = { items: [] };
  readonly products: string[] = [];
  readonly works: string[] = [];
  readonly product: Mutable<Partial<Work>> = {};
  business: string | undefined;
  businessColumn: Column | undefined;

  constructor(readonly file: string, readonly row: number) {}
}

/** One item of a process column, with what is said of it alone. */
export interface StatedItem {
  readonly text: string;
  readonly note?: string;
}

/** Columns whose value limits a capability. */
export type LimitField = 'size' | 'thickness' | 'weight' | 'tolerance' | 'roughness' | 'lot' | 'leadTime' | 'price';

/** Words that show a value to be about a person; such a value is never kept beside the fields. */
const PERSONAL = /担当(?:者|[\s:：(（]|[ぁ-んァ-ヶ一-龠]{1,4}(?:$|[\s)）、。,/]))|[^一-龠]様|(?:氏|様)(?:[\s)）、。]|まで|宛|$)|代表取締役|社長|理事長|携帯/u;

/** What a reader of cells gets: the row's draft, the column at hand, and ways to report and to keep. */
export class RowContext {
  column!: Column;
  draft!: Draft;
  columns: readonly Column[] = [];

  constructor(readonly file: string, readonly problems: ProblemList, readonly today: string | undefined) {}

  tell(code: ProblemCode, details: ProblemDetails = {}): void {
    this.problems.add(this.file, code, { row: this.draft.row, column: this.column.header, ...details });
  }

  /** Lets what is told next be about the first column of these fields. */
  at(...fields: readonly Column['field'][]): this {
    this.column = this.columns.find(({ field }) => fields.includes(field)) ?? this.column;
    return this;
  }

  /** Keeps words for which there is no field as a labelled attribute, unless they are about a person. */
  keep(words: string, label: LocalizedText = this.column.label): void {
    const value = this.impersonal(words);
    if (value !== '') this.draft.extra.push({ label, value });
  }

  /** Words beside a field; nothing, and told, where they are about a person. */
  impersonal(words: string): string {
    const value = this.scrub(words);
    if (!PERSONAL.test(value)) return value;
    this.tell('person-in-value');
    return '';
  }

  /** Free text without mailboxes that look personal. */
  scrub(text: string): string {
    if (!/[@＠]/u.test(text)) return text;
    let removed = false;
    const clean = text.replace(MAILBOX, (address) => {
      if (judgeMailbox(address) === 'shared') return address;
      removed = true;
      return '';
    });
    if (removed) this.tell('mail-in-text');
    return clean.trim();
  }

  /** Free text as it may be published: no mailboxes that look personal, nobody's name. */
  #free(text: string): string {
    const scrubbed = this.scrub(text), clean = withoutPersons(scrubbed);
    if (clean !== scrubbed) this.tell('person-in-text');
    return clean;
  }

  /** A text that may already be there in the other language. */
  localized(before: LocalizedText | undefined, text: string): LocalizedText {
    if (this.column.locale === 'en') {
      return before === undefined ? { en: text } : typeof before === 'string' ? { ja: before, en: text } : { ...before, en: text };
    }
    return before === undefined ? text : typeof before === 'string' ? before : { ja: text, ...before };
  }

  /** Sets a one-line or long text; a second column of the same meaning is kept as an attribute. */
  text<K extends string>(target: { [key in K]?: LocalizedText }, key: K, text: string, long = false): void {
    const free = this.#free(text), value = long ? free : oneLine(free);
    if (value === '') return;
    const before = target[key];
    if (before !== undefined) {
      const language = this.column.locale ?? 'ja';
      const there = typeof before === 'string' ? (language === 'ja' ? before : undefined) : (before as Readonly<Record<string, string>>)[language];
      if (there !== undefined) {
        if (there !== value) this.keep(text);
        return;
      }
    }
    target[key] = this.localized(before, value);
  }
}
