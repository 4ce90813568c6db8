import type { RfqConsent } from '@sanchi/sdk';

/** Three shapes of one form: for engineers, for a private person's keepsake, for a question. */
export type RfqShape = 'engineer' | 'consumer' | 'ask';

/** Fields of which several concepts or words can be picked. */
export type PickedField = 'processes' | 'materials' | 'finish';

/** Fields whose text is read as a value, a date or an amount. */
export type ReadField = 'quantity' | 'wanted' | 'estimate' | 'size' | 'thickness' | 'weight' | 'tolerance' | 'roughness' | 'budget' | 'postcode';
export const READ_FIELDS: readonly ReadField[] = ['quantity', 'wanted', 'estimate', 'size', 'thickness', 'weight', 'tolerance', 'roughness', 'budget', 'postcode'];

/** Every field with a value of its own; what is chosen or ticked is a string too. */
export type Field =
  | ReadField | PickedField | 'description' | 'item' | 'history' | 'damage' | 'purpose'
  | 'name' | 'kana' | 'company' | 'department' | 'email' | 'phone' | 'fax' | 'country' | 'address' | 'preferred'
  | 'kind' | 'basis' | 'prevails' | 'nda' | 'ndaOwn' | 'disclosure' | 'hideSender' | 'supplied' | 'unknown' | 'to';

/** A file chosen, and how far its sending is. */
export interface DraftFile {
  readonly file: File;
  state: 'ready' | 'sending' | 'done' | 'failed';
  /** Bytes sent. */
  sent: number;
  /** The receiver's id, once it has the file. */
  id?: string | undefined;
  stop?: AbortController | undefined;
}

/** What a visitor has typed and chosen so far, as typed. */
export interface Draft {
  readonly values: Partial<Record<Field, string>>;
  readonly picked: Record<PickedField, readonly string[]>;
  /** Ids of the members asked by name. */
  members: readonly string[];
  consents: readonly RfqConsent[];
  files: readonly DraftFile[];
}

/** A form nobody has written in. */
export const emptyDraft = (): Draft => ({
  values: {}, picked: { processes: [], materials: [], finish: [] }, members: [], consents: [], files: [],
});

/** A file as it is before anything is sent. */
export const draftFile = (file: File): DraftFile => ({ file, state: 'ready', sent: 0 });
