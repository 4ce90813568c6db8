import type { QuantityRange } from './quantity.js';
import type { Photo } from './member.js';
import type { LocalizedText } from './text.js';

/** A finished product of the region, the need it answers and who makes it. */
export interface Product {
  readonly id: string;
  readonly name: LocalizedText;
  readonly need?: LocalizedText;
  /** Member ids. */
  readonly makers?: readonly string[];
  readonly awards?: readonly LocalizedText[];
  readonly description?: LocalizedText;
  readonly photo?: Photo;
}

/** A solved problem: what was asked, what was made, by which members in which stages. */
export interface Case {
  readonly id: string;
  readonly title: LocalizedText;
  readonly problem?: LocalizedText;
  readonly result?: LocalizedText;
  readonly stages?: readonly { readonly stage: string; readonly member: string }[];
  readonly photo?: Photo;
}

/** One row of a quality manual: a finish on a material from a given prior surface. */
export interface StandardEntry {
  readonly code?: string;
  readonly finish: string;
  readonly material?: string;
  readonly priorSurface?: LocalizedText;
  readonly gritSequence?: readonly number[];
  readonly roughness?: QuantityRange;
  /** JIS B 0633: the 16 % rule or the maximum rule. */
  readonly roughnessRule?: '16%' | 'max';
  readonly permittedFlaws?: LocalizedText;
  readonly samplePlate?: string;
}

/** A quality manual such as the polishing standards of a network. */
export interface Standard {
  readonly id: string;
  readonly name: LocalizedText;
  readonly version?: string;
  readonly publishedBy?: LocalizedText;
  readonly entries?: readonly StandardEntry[];
}
