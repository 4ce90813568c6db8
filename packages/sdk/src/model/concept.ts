/** What a concept of the vocabulary is of. */
export type ConceptKind =
  | 'process' | 'material' | 'finish' | 'equipment' | 'certification' | 'product' | 'service' | 'industry' | 'need';

/** A skill, material, thing or need with the words people use for it. See docs/vocabulary-format.md. */
export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly ja: string;
  readonly kana?: string;
  readonly en: string;
  readonly synonyms?: { readonly ja?: readonly string[]; readonly en?: readonly string[] };
  readonly verbs?: readonly string[];
  readonly readings?: readonly string[];
  readonly broader?: readonly string[];
  readonly related?: readonly string[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly leadsTo?: readonly string[];
  /** Skills and things whose makers are welcome to who asks for this one, after those who do it: 研削 for 研磨. One way only. */
  readonly close?: readonly string[];
  /**
   * Words that point to the concept when its general head word is left off (スポーツ for スポーツ用品): weaker evidence.
   * Sanchi's own are worked out when the vocabulary is generated.
   */
  readonly modifiers?: readonly string[];
}
