import type { Io } from '../io.js';
import type { Language, Texts } from '../strings/index.js';

/** What every command is given. */
export interface CommandContext {
  readonly io: Io;
  /** Language of messages. */
  readonly language: Language;
  readonly t: Texts;
  /** Prints a line for people. */
  say(text: string): void;
}
