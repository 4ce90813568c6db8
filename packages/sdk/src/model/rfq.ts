import type { WorkSize } from './member.js';
import type { QuantityRange } from './quantity.js';

/** The format of an RFQ on the wire; a higher number is refused politely. */
export const RFQ_FORMAT = 'sanchi-rfq/1';

/** What kind of request it is: 試作, 量産, 修理・追加工, 共同受注, 相談のみ, or a private person's keepsake. */
export type RfqKind = 'prototype' | 'production' | 'repair' | 'joint-order' | 'consultation' | 'consumer';

/** What the visitor typed, and what was understood of it; `value` is absent where nothing was. */
export interface Stated<T> {
  /** As typed; never empty. */
  readonly text: string;
  /** What was understood of it; absent where nothing was. */
  readonly value?: T;
}

/** How many, once or regularly; several are price breaks of one request. */
export interface QuantityBreak {
  /** More than 0. */
  readonly amount: number;
  /** Counter word; defaults to 個. */
  readonly unit?: '個' | '枚' | '本' | '式';
  /** Defaults to `once`. */
  readonly per?: 'once' | 'month' | 'year';
}

/** By when: `wanted` is the day of delivery, an ISO 8601 date, `note` the words in which it was said. */
export interface RfqSchedule {
  /** Day of delivery; ISO 8601 date. */
  readonly wanted?: string;
  /** No day is named, but it is urgent. */
  readonly asSoonAsPossible?: boolean;
  /** The words in which it was said. */
  readonly note?: string;
  /** By when the estimate is wanted; `value` is an ISO 8601 date. */
  readonly estimate?: Stated<string>;
}

/** What shows the work: CAD or drawing, sketch, photo, a sample to be sent, or nothing yet. */
export type RfqBasis = 'drawing' | 'sketch' | 'photo' | 'sample' | 'none';

/** Who may read the request: the office alone, the members who can do it, or all members of the network. */
export type DisclosureScope = 'office' | 'candidates' | 'all-members';

/** Who asks. One way to be reached suffices. */
export interface RfqSender {
  readonly name: string;
  /** Reading of the name; asked only where the office needs it. */
  readonly kana?: string;
  readonly company?: string;
  readonly department?: string;
  /** 法人番号: 13 digits, check digit verified. */
  readonly corporateNumber?: string;
  /** One mail address (RFC 5321). */
  readonly email?: string;
  readonly phone?: string;
  readonly fax?: string;
  /** ISO 3166-1 alpha-2; absent means Japan. */
  readonly country?: string;
  /** As written in the country. */
  readonly postcode?: string;
  readonly address?: string;
  /** How the answer is wanted; that way must be filled in. @default any */
  readonly preferred?: 'email' | 'phone' | 'fax';
  /** IANA name; promises are shown in it. */
  readonly timeZone?: string;
}

/** A consent given: to what, in which wording, when. */
export interface RfqConsent {
  /** `privacy`: purpose of use; `forward`: passing to the named members; `network`: the office chooses among its members; `risk`: a keepsake may change. */
  readonly kind: 'privacy' | 'forward' | 'network' | 'risk';
  /** Version of the text, as the form names it. */
  readonly version: string;
  /** The words the visitor saw. */
  readonly text: string;
  /** ISO 8601 date and time. */
  readonly at: string;
  /** The list of those who may receive the request, as it was shown beside the words; for `network`. */
  readonly members?: RfqMemberList;
}

/** A list of members as a visitor saw it. */
export interface RfqMemberList {
  /** Where it stood; absent where the form itself showed the names. */
  readonly url?: string;
  /** When it was last changed; ISO 8601 date, absent where nobody said. */
  readonly updated?: string;
  /** How many members it held. */
  readonly count: number;
}

/** A thing with a history that someone wants restored. */
export interface Keepsake {
  /** What it is. */
  readonly item: string;
  /** Where it comes from and what it means to its owner. */
  readonly history?: string;
  /** What is broken or worn. */
  readonly damage?: string;
}

/** A file that belongs to the request; `id` is the receiver's, once stored. */
export interface RfqAttachment {
  /** The file's name as the visitor has it; no path. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, as claimed by the sender. */
  readonly type: string;
  /** The receiver's, once stored. */
  readonly id?: string;
}

/** A request for quotation (見積依頼) or for advice, as it leaves the visitor's page. Nothing unknown is invented. */
export interface Rfq {
  /** Any other version is refused with 422. */
  readonly format: typeof RFQ_FORMAT;
  readonly kind: RfqKind;
  /** Id of the directory it was made from. */
  readonly directory?: string;
  /** Id of the network asked. */
  readonly network?: string;
  /** BCP 47 tag of the language the visitor wrote in. */
  readonly language: string;
  /** What is wanted, in the visitor's words. */
  readonly description: string;
  /** What it is for, in the visitor's words. */
  readonly purpose?: string;
  /** Concept ids or plain words; empty or absent means "I don't know". */
  readonly processes?: readonly string[];
  /** Concept ids or plain words. */
  readonly materials?: readonly string[];
  /** The sender supplies the material (材料支給). */
  readonly materialSupplied?: boolean;
  /** Concept ids or plain words. */
  readonly finish?: readonly string[];
  readonly size?: Stated<WorkSize>;
  /** In a length unit where understood; so is `tolerance`, as ± value. */
  readonly thickness?: Stated<QuantityRange>;
  /** In a mass unit where understood. */
  readonly weight?: Stated<QuantityRange>;
  /** ± value, in a length unit where understood. */
  readonly tolerance?: Stated<QuantityRange>;
  /** In `Ra` or `Rz`, µm, where understood. */
  readonly roughness?: Stated<QuantityRange>;
  /** Empty or absent means undecided. */
  readonly quantities?: readonly QuantityBreak[];
  readonly schedule?: RfqSchedule;
  /** In yen where understood. */
  readonly budget?: Stated<QuantityRange>;
  /** @default nothing is said of it */
  readonly basis?: RfqBasis;
  /** Which holds where drawing and model differ. */
  readonly prevails?: 'drawing' | 'model';
  /** Whether a non-disclosure agreement is wanted, when at the latest, and whether on the sender's own paper. */
  readonly nda?: { readonly wanted: boolean; readonly when?: 'before-drawings' | 'before-order'; readonly ownTemplate?: boolean };
  /** A receiver never shows the request to more than these, whatever its policy. */
  readonly disclosure: DisclosureScope;
  /** The sender's name and company are shown to the office only. */
  readonly hideSender?: boolean;
  /** Member ids by name, or the office decides. */
  readonly recipients: 'office' | readonly string[];
  /** Only where `kind` is `consumer`. */
  readonly keepsake?: Keepsake;
  readonly sender: RfqSender;
  /** What the visitor agreed to; the receiver says in its {@link RfqIntake} what it asks for. */
  readonly consents: readonly RfqConsent[];
  /** Files that belong to it: sent before it where they have an id. */
  readonly attachments?: readonly RfqAttachment[];
  /** The search that led here. */
  readonly query?: string;
}

/** What a receiver answers when it has stored a request: from then on the request cannot be lost. */
export interface RfqReceipt {
  readonly format: 'sanchi-receipt/1';
  /** Receipt number for people, e.g. `KS-2611-7F3K`. */
  readonly number: string;
  /** ISO 8601 date and time. */
  readonly acceptedAt: string;
  /** By when a first answer is promised; ISO 8601, absent where nothing is promised. */
  readonly answerBy?: string;
  /** Where the sender sees how it stands; a signed link. */
  readonly statusUrl?: string;
}

/** What a receiver says of itself before anything is sent: limits, promise, consents. `GET` of the endpoint. */
export interface RfqIntake {
  readonly format: 'sanchi-intake/1';
  readonly networks: readonly RfqIntakeNetwork[];
  readonly files: {
    /** Bytes of one file. */
    readonly maxBytes: number;
    readonly maxTotalBytes: number;
    readonly maxCount: number;
    /** Extensions with the dot. */
    readonly accept: readonly string[];
  };
  /** Proof of work asked for (ALTCHA's protocol), relative to the endpoint. */
  readonly challenge?: string;
}

/** One network a receiver takes requests for. */
export interface RfqIntakeNetwork {
  /** What `network` of an RFQ names. */
  readonly id: string;
  /** What visitors read: one string, or one by language. */
  readonly name: string | Readonly<Record<string, string>>;
  /** By when a request sent now would be answered; ISO 8601. */
  readonly answerBy?: string;
  /** Who receives personal data, and when that list was last changed. */
  readonly members: Required<RfqMemberList>;
  /** Consent texts by kind, with versions. */
  readonly consents: readonly {
    readonly kind: RfqConsent['kind'];
    readonly version: string;
    readonly text: string | Readonly<Record<string, string>>;
  }[];
  /** Whether private persons may ask; absent means not stated. */
  readonly consumerOrders?: boolean;
  /** Furigana and postcode are asked for only where the office needs them. */
  readonly needs?: readonly ('kana' | 'postcode' | 'phone')[];
}
