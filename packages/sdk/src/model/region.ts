import type { Coordinates, Contact, Photo } from './member.js';
import type { LocalizedText } from './text.js';

/** An area the directory speaks for; `codes` are municipality or prefecture codes of 6 digits. */
export interface Region {
  readonly id: string;
  readonly name: LocalizedText;
  readonly codes?: readonly string[];
  readonly description?: LocalizedText;
}

/** One year's figures of an agglomeration; money in million yen. */
export interface AgglomerationStatistics {
  readonly year: number;
  readonly establishments?: number;
  readonly employees?: number;
  /** Value of shipments (製造品出荷額等), million yen. */
  readonly shipments?: number;
  /** Million yen. */
  readonly valueAdded?: number;
  readonly source?: LocalizedText;
}

/** A regional industrial agglomeration (産業集積). */
export interface Agglomeration {
  readonly id: string;
  /** 産地, 企業城下町 or 都市型の集積. */
  readonly kind: 'production-centre' | 'company-town' | 'industrial-complex';
  readonly name: LocalizedText;
  /** Ids of regions of the directory. */
  readonly regions?: readonly string[];
  /** JSIC codes. */
  readonly industries?: readonly string[];
  /** One entry a year, in any order. */
  readonly statistics?: readonly AgglomerationStatistics[];
  readonly knownFor?: LocalizedText;
  readonly description?: LocalizedText;
}

/** Something a region has that makers elsewhere have not. */
export interface RegionalResource {
  readonly id: string;
  readonly kind:
    | 'climate' | 'milieu' | 'culture' | 'core-company' | 'agglomeration' | 'university'
    | 'research-institute' | 'testing-institute' | 'shared-equipment' | 'craft';
  readonly name: LocalizedText;
  readonly description?: LocalizedText;
  readonly location?: Coordinates;
  readonly contact?: Contact;
  readonly photo?: Photo;
}
