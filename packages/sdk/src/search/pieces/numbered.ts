import type { ConceptKind } from '../../model/concept.js';
import type { Meaning } from '../../text/recognition/dictionary.js';
import type { TermSource } from '../../vocabulary/terms.js';

/** A concept of which only the number is known at first, and later perhaps the id. */
export interface Numbered {
  readonly number: number;
  /** `#` and the number until its record is here. */
  readonly id: string;
  readonly kind: ConceptKind;
}

/** A meaning whose concept may still be a number. */
export class NumberedMeaning implements Meaning {
  constructor(readonly of: Numbered, readonly source: TermSource) {}

  get concept(): string {
    return this.of.id;
  }

  get kind(): ConceptKind {
    return this.of.kind;
  }
}
