import type { QuantityRange } from './quantity.js';
import type { LocalizedText } from './text.js';

/** How sure an entry is of a skill: stated by the member or office, or recognised in free text by Sanchi. */
export type Origin = 'stated' | 'inferred';

/** How a capability was learnt at work: by the member's own answer, or in a job it did. */
export interface Evidence {
  readonly by: 'answer' | 'job';
  /** ISO 8601 date. */
  readonly on: string;
}

/** How to reach a member or office. */
export interface Contact {
  /** As people write it. */
  readonly phone?: string;
  /** As people write it. */
  readonly fax?: string;
  readonly email?: string;
  /** `https:` or `http:` only; anything else is never shown as a link. */
  readonly url?: string;
  /** Address of a form for enquiries, as `url`. */
  readonly form?: string;
  readonly department?: LocalizedText;
}

/** WGS 84 degrees. */
export interface Coordinates {
  /** −90 to 90, north positive. */
  readonly latitude: number;
  /** −180 to 180, east positive. */
  readonly longitude: number;
}

/** A picture; `alt` is what it shows, for those who cannot see it (WCAG 1.1.1). */
export interface Photo {
  /** `https:`, `http:` or relative to the page. */
  readonly url: string;
  /** What it shows; a picture without it is decoration. */
  readonly alt?: LocalizedText;
  readonly caption?: LocalizedText;
}

/** Largest and smallest work a capability takes, axis by axis. */
export interface WorkSize {
  /** In a length unit; so for the three that follow. */
  readonly length?: QuantityRange;
  readonly width?: QuantityRange;
  readonly height?: QuantityRange;
  readonly diameter?: QuantityRange;
}

/**
 * One skill with its limits. A limit belongs to a process *and* a material, so a maker with different limits for two
 * materials has two capabilities. What is not stated is unknown, never "cannot".
 */
export interface Capability {
  /** Concept id of the vocabulary, or plain words where there is none. */
  readonly process: string;
  /** What the maker itself calls it; shown in place of the concept. */
  readonly name?: LocalizedText;
  /** Concept ids or plain words. */
  readonly materials?: readonly string[];
  /** Concept ids or plain words. */
  readonly finish?: readonly string[];
  readonly size?: WorkSize;
  /** Of the material, in a length unit. */
  readonly thickness?: QuantityRange;
  /** Of the work, in a mass unit. */
  readonly weight?: QuantityRange;
  /** ± value, in a length unit. */
  readonly tolerance?: QuantityRange;
  /** In `Ra` or `Rz`, µm; neither says anything of the other. */
  readonly roughness?: QuantityRange;
  /** Number of the abrasive, in `grit`: #400. */
  readonly grit?: QuantityRange;
  /** Pieces in one order, in a count unit. */
  readonly lot?: QuantityRange;
  /** From order to delivery, in a unit of time; a week is five working days. */
  readonly leadTime?: QuantityRange;
  /** Id of a standard of the directory, or its name and grade in words. */
  readonly standard?: string;
  /** Price guide, in `JPY`; `min` alone is "from ¥…". What it is for stands in its `basis` or `note`. */
  readonly price?: QuantityRange;
  /** Pictures of work done with it. */
  readonly samples?: readonly Photo[];
  readonly note?: LocalizedText;
  /** Defaults to `stated`. */
  readonly origin?: Origin;
  /** Where a job or an answer showed it; absent for what the entry itself says. */
  readonly evidence?: Evidence;
}

/** A machine or instrument a member has. */
export interface Equipment {
  /** Concept id or plain words. */
  readonly kind: string;
  readonly maker?: string;
  readonly model?: string;
  /** What it takes or does, in words: 「テーブル 500×1,000」. */
  readonly capacity?: LocalizedText;
  /** How many of them. @default not stated */
  readonly count?: number;
  /** Year installed. */
  readonly year?: number;
  /** Whether other firms may book or borrow it. */
  readonly shareable?: boolean;
  readonly note?: LocalizedText;
}

/** A certificate, licence or award; `validUntil` is an ISO 8601 date. */
export interface Certification {
  /** Concept id or plain words. */
  readonly kind: string;
  readonly number?: string;
  /** Who issued it. */
  readonly body?: LocalizedText;
  /** ISO 8601 date. */
  readonly issued?: string;
  /** ISO 8601 date; the profile says so once it is past. */
  readonly validUntil?: string;
}

/** Something a member made or offers: a work, a product, a technology. */
export interface Work {
  readonly name: LocalizedText;
  readonly summary?: LocalizedText;
  readonly description?: LocalizedText;
  readonly category?: LocalizedText;
  readonly tags?: readonly LocalizedText[];
  readonly photo?: Photo;
  /** `https:` or `http:` only; anything else is never shown as a link. */
  readonly url?: string;
  /** Year it was made or came out. */
  readonly year?: number;
  /** What it won, in words. */
  readonly award?: LocalizedText;
}

/** A member's part in a network. */
export interface MemberRole {
  /** Id of a network of the directory. */
  readonly network: string;
  /**
   * `administrative` decides on orders for the network, `lead` may lead them, `stakeholder` holds a share in it, `cluster`
   * joined by agreement without one, `office` is its office.
   */
  readonly role?: 'office' | 'administrative' | 'lead' | 'stakeholder' | 'cluster' | 'member';
  /** Process concept ids or words for the stages covered, from planning to after-sales. */
  readonly stages?: readonly string[];
}

/** A labelled attribute of a real list for which the model has no field. */
export interface ExtraAttribute {
  readonly label: LocalizedText;
  readonly value: LocalizedText;
}

/** When and how a member can be visited. */
export interface Visiting {
  /** Hours of business, in words. */
  readonly hours?: LocalizedText;
  /** Days on which it is closed, in words. */
  readonly closed?: LocalizedText;
  /** Factory tours; absent means not stated. */
  readonly tour?: boolean;
  readonly tourNote?: LocalizedText;
  /** A shop that sells on the spot; absent means not stated. */
  readonly shop?: boolean;
  readonly note?: LocalizedText;
}

/** One maker of a directory: everything a page may show of it, and nothing only the office may know. */
export interface Member {
  /** Stable within its directory; never derived from a row number. */
  readonly id: string;
  /** 法人番号: 13 digits, check digit verified. */
  readonly corporateNumber?: string;
  /** As the maker writes it, legal form included. */
  readonly name: LocalizedText;
  /** Reading of the name in kana. */
  readonly kana?: string;
  /** 全国地方公共団体コード: 6 digits, check digit verified. */
  readonly municipality?: string;
  readonly address?: LocalizedText;
  /** Seven digits with a hyphen after the third. */
  readonly postcode?: string;
  readonly location?: Coordinates;
  readonly contact?: Contact;
  /** Year or ISO 8601 date. */
  readonly founded?: string;
  /** Yen. */
  readonly capital?: number;
  /** Head count. */
  readonly employees?: number;
  /** JSIC code and the label the list used. */
  readonly industry?: { readonly code?: string; readonly label?: LocalizedText };
  /** Industry concept ids or words. */
  readonly industriesServed?: readonly string[];
  /** The list's own keywords. */
  readonly tags?: readonly LocalizedText[];
  /** One line that says what is special. */
  readonly appeal?: LocalizedText;
  /** What it does, in its own words; searched with less weight than what is stated. */
  readonly description?: LocalizedText;
  /** To visitors, in its own words. */
  readonly message?: LocalizedText;
  readonly photos?: readonly Photo[];
  readonly visiting?: Visiting;
  /** Shown on the profile under their own labels. */
  readonly extra?: readonly ExtraAttribute[];
  /** Orders from private persons welcome; absent means not stated. */
  readonly consumerOrders?: boolean;
  /** BCP 47 tags of the languages in which enquiries are answered. */
  readonly languages?: readonly string[];
  /** Absent means not stated. */
  readonly shipsAbroad?: boolean;
  /** What it does not take on, in words; no evidence that it does. */
  readonly refuses?: LocalizedText;
  readonly capabilities?: readonly Capability[];
  readonly equipment?: readonly Equipment[];
  readonly certifications?: readonly Certification[];
  /** What it has made so far: references. */
  readonly works?: readonly Work[];
  /** Its own goods and technologies. */
  readonly products?: readonly Work[];
  readonly roles?: readonly MemberRole[];
  /** Who confirmed the entry, and the ISO 8601 date. */
  readonly confirmed?: { readonly by?: LocalizedText; readonly on: string };
  /** Where the entry comes from, if not from the directory as a whole. */
  readonly source?: { readonly title?: LocalizedText; readonly url?: string; readonly licence?: string };
  /** Written for demonstration: no such company exists. Pages say so. */
  readonly demonstration?: boolean;
}
