import type { QuantityRange } from './quantity.js';
import type { Photo } from './member.js';
import type { LocalizedText } from './text.js';

/** A finished product of the region, the need it answers and who makes it. */
export interface Product {
  readonly id: string;
  readonly name: LocalizedText;
  /** What it is good for, in words. */
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
  /** What was asked. */
  readonly problem?: LocalizedText;
  /** What was made. */
  readonly result?: LocalizedText;
  /** In order: what was done (a process concept id or words) and the id of the member that did it. */
  readonly stages?: readonly { readonly stage: string; readonly member: string }[];
  readonly photo?: Photo;
}

/** One row of a quality manual: a finish on a material from a given prior surface. */
export interface StandardEntry {
  /** The manual's own name of the row. */
  readonly code?: string;
  /** Concept id or plain words. */
  readonly finish: string;
  /** Concept id or plain words. */
  readonly material?: string;
  /** The surface it starts from. */
  readonly priorSurface?: LocalizedText;
  /** Numbers of the abrasives, in the order of use. */
  readonly gritSequence?: readonly number[];
  /** In `Ra` or `Rz`, µm. */
  readonly roughness?: QuantityRange;
  /** JIS B 0633: the 16 % rule or the maximum rule. */
  readonly roughnessRule?: '16%' | 'max';
  readonly permittedFlaws?: LocalizedText;
  /** Name of the sample plate to compare with. */
  readonly samplePlate?: string;
}

/** A quality manual such as the polishing standards of a network. */
export interface Standard {
  /** Capabilities name it in `standard`. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly version?: string;
  readonly publishedBy?: LocalizedText;
  readonly entries?: readonly StandardEntry[];
}
