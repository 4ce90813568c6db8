/** What a concept of the vocabulary is of. */
export type ConceptKind =
  | 'process' | 'material' | 'finish' | 'equipment' | 'certification' | 'product' | 'service' | 'industry' | 'need';

/** A skill, material, thing or need with the words people use for it. See docs/vocabulary-format.md. */
export interface Concept {
  /** Kebab-case English, never changed once published. */
  readonly id: string;
  readonly kind: ConceptKind;
  /** Preferred label in Japanese. */
  readonly ja: string;
  /** Reading of the label in hiragana. */
  readonly kana?: string;
  /** Preferred label in English, lower case. */
  readonly en: string;
  /** Other words that people and makers write for the same thing. */
  readonly synonyms?: { readonly ja?: readonly string[]; readonly en?: readonly string[] };
  /** Japanese verbs that mean doing it, in dictionary form: 磨く. Inflections are generated. */
  readonly verbs?: readonly string[];
  /** Further readings in hiragana that someone might type. */
  readonly readings?: readonly string[];
  /** Ids of wider concepts; a search for one of them finds this. */
  readonly broader?: readonly string[];
  /** Ids of neighbours: of another kind (what a process makes) a weaker match, of the same kind only offered where nothing fits. */
  readonly related?: readonly string[];
  /** Ids of the usual previous steps of a process. */
  readonly before?: readonly string[];
  /** Ids of the usual next steps of a process. */
  readonly after?: readonly string[];
  /** Ids of the concepts that answer a need, best first. */
  readonly leadsTo?: readonly string[];
  /** Skills and things whose makers are welcome to who asks for this one, after those who do it: 研削 for 研磨. One way only. */
  readonly close?: readonly string[];
  /**
   * Words that point to the concept when its general head word is left off (スポーツ for スポーツ用品): weaker evidence.
   * Sanchi's own are worked out when the vocabulary is generated.
   */
  readonly modifiers?: readonly string[];
}
