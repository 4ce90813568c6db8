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
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  /** `https:` or `http:` only; anything else is never shown as a link. */
  readonly url?: string;
  readonly form?: string;
  readonly department?: LocalizedText;
}

/** WGS 84 degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A picture; `alt` is what it shows, for those who cannot see it (WCAG 1.1.1). */
export interface Photo {
  readonly url: string;
  readonly alt?: LocalizedText;
  readonly caption?: LocalizedText;
}

/** Largest and smallest work a capability takes, axis by axis. */
export interface WorkSize {
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
  readonly name?: LocalizedText;
  /** Concept ids or plain words. */
  readonly materials?: readonly string[];
  readonly finish?: readonly string[];
  readonly size?: WorkSize;
  readonly thickness?: QuantityRange;
  readonly weight?: QuantityRange;
  /** ± value, in a length unit. */
  readonly tolerance?: QuantityRange;
  readonly roughness?: QuantityRange;
  readonly grit?: QuantityRange;
  readonly lot?: QuantityRange;
  readonly leadTime?: QuantityRange;
  /** Id of a standard of the directory, or its name and grade in words. */
  readonly standard?: string;
  /** Price guide: "from ¥…". */
  readonly price?: QuantityRange;
  readonly samples?: readonly Photo[];
  readonly note?: LocalizedText;
  /** Defaults to `stated`. */
  readonly origin?: Origin;
  readonly evidence?: Evidence;
}

/** A machine or instrument a member has. */
export interface Equipment {
  /** Concept id or plain words. */
  readonly kind: string;
  readonly maker?: string;
  readonly model?: string;
  readonly capacity?: LocalizedText;
  readonly count?: number;
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
  readonly body?: LocalizedText;
  readonly issued?: string;
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
  readonly url?: string;
  readonly year?: number;
  readonly award?: LocalizedText;
}

/** A member's part in a network. */
export interface MemberRole {
  /** Id of a network of the directory. */
  readonly network: string;
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
  readonly hours?: LocalizedText;
  readonly closed?: LocalizedText;
  /** Factory tours; absent means not stated. */
  readonly tour?: boolean;
  readonly tourNote?: LocalizedText;
  readonly shop?: boolean;
  readonly note?: LocalizedText;
}

/** One maker of a directory: everything a page may show of it, and nothing only the office may know. */
export interface Member {
  /** Stable within its directory; never derived from a row number. */
  readonly id: string;
  /** 法人番号: 13 digits, check digit verified. */
  readonly corporateNumber?: string;
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
  readonly employees?: number;
  /** JSIC code and the label the list used. */
  readonly industry?: { readonly code?: string; readonly label?: LocalizedText };
  /** Industry concept ids or words. */
  readonly industriesServed?: readonly string[];
  readonly tags?: readonly LocalizedText[];
  /** One line that says what is special. */
  readonly appeal?: LocalizedText;
  readonly description?: LocalizedText;
  readonly message?: LocalizedText;
  readonly photos?: readonly Photo[];
  readonly visiting?: Visiting;
  readonly extra?: readonly ExtraAttribute[];
  /** Orders from private persons welcome; absent means not stated. */
  readonly consumerOrders?: boolean;
  /** BCP 47 tags of the languages in which enquiries are answered. */
  readonly languages?: readonly string[];
  readonly shipsAbroad?: boolean;
  readonly refuses?: LocalizedText;
  readonly capabilities?: readonly Capability[];
  readonly equipment?: readonly Equipment[];
  readonly certifications?: readonly Certification[];
  readonly works?: readonly Work[];
  readonly products?: readonly Work[];
  readonly roles?: readonly MemberRole[];
  /** Who confirmed the entry, and the ISO 8601 date. */
  readonly confirmed?: { readonly by?: LocalizedText; readonly on: string };
  readonly source?: { readonly title?: LocalizedText; readonly url?: string; readonly licence?: string };
  /** Written for demonstration: no such company exists. Pages say so. */
  readonly demonstration?: boolean;
}
