/** What went wrong, for programs: stable over versions. Messages are for people and may change. */
export type SanchiErrorCode =
  /** No answer: offline, refused by CORS, or the host is down. A browser does not tell these apart. */
  | 'network'
  /** No whole answer within `details.timeout` milliseconds, however often it was tried. */
  | 'timeout'
  /** An answer that is not a success; `details.status` holds it. */
  | 'http'
  /** A web page came instead of data: usually a wrong address or a login page. */
  | 'html'
  /** An answer without a body, or an empty file. */
  | 'empty'
  /** A body that is no JSON; `details.line` and `details.column` say where it breaks. */
  | 'json'
  /** A directory of another major format version, or something that is no directory. */
  | 'format'
  /** A directory whose envelope does not hold what it must; `details.issues` lists where. */
  | 'invalid'
  /** A spreadsheet beyond what a page reads (`sanchi build` prepares it), or a file beyond what a receiver takes. */
  | 'too-large'
  /** A file in another encoding than UTF-8 where only that will do, a spreadsheet without a member, or a mapping that is none. */
  | 'unreadable'
  /** A receiver does not take what was sent; `details.fields` says where and why, `details.message` in words. */
  | 'refused'
  /** The same idempotency key was used for something else. */
  | 'conflict'
  /** A receiver is busy even after all tries; `details.retryAfter` is in seconds, where it says so. */
  | 'busy'
  /** A search was called with what there is not: `details.option` names it, `found` was given, `allowed` would do, `message` says so in `ja` and `en`. */
  | 'option';

/** One thing a receiver of RFQs finds wrong with what was sent. */
export interface RefusedField {
  /** Where it stands in what was sent, with dots: `rfq.sender.email`. */
  readonly path: string;
  /** The receiver's own word for it, for programs. */
  readonly code: string;
  /** What is wrong and how to mend it, for people. */
  readonly message: { readonly ja: string; readonly en: string };
}

/** What an error is about. Which of these are there depends on its {@link SanchiErrorCode}. */
export interface SanchiErrorDetails {
  /** The address that was asked, or the name of what was read. */
  readonly url?: string;
  /** HTTP status of the answer. */
  readonly status?: number;
  /** Milliseconds after which a try was given up. */
  readonly timeout?: number;
  /** Line of a text, from 1. */
  readonly line?: number;
  /** Character of the line, from 1. */
  readonly column?: number;
  /** Id of the member whose record breaks, where it can still be read. */
  readonly member?: string;
  /** Where a document does not hold what it must, with dots: `members.0.name`. */
  readonly issues?: readonly string[];
  /** Rows of a spreadsheet that would be read. */
  readonly limit?: number;
  /** What stood there instead: a format, a number of rows, the value of an option. */
  readonly found?: unknown;
  /** Whether the document is of a later major version than this Sanchi reads. */
  readonly newer?: boolean;
  /** The option that was given what cannot be meant: `where.process`. */
  readonly option?: string;
  /** What the option takes: its values, or what they are in words. */
  readonly allowed?: readonly string[] | { readonly ja: string; readonly en: string };
  /** The receiver's own code, for programs: `too-fast`. */
  readonly code?: string;
  /** What is wrong and how to mend it, for people. */
  readonly message?: { readonly ja: string; readonly en: string };
  /** What the receiver finds wrong, thing by thing; empty where it names none. */
  readonly fields?: readonly RefusedField[];
  /** Seconds after which the receiver asks to be tried again. */
  readonly retryAfter?: number;
}

/** Every error Sanchi throws on purpose. Test with {@link isSanchiError}: it survives two copies of the package. */
export class SanchiError extends Error {
  override readonly name = 'SanchiError';
  /** What went wrong, for programs. */
  readonly code: SanchiErrorCode;
  /** What it is about. */
  readonly details: SanchiErrorDetails;

  constructor(code: SanchiErrorCode, message: string, details: SanchiErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** Whether a value is a {@link SanchiError}, whichever copy of the package made it. */
export const isSanchiError = (error: unknown): error is SanchiError =>
  error instanceof Error && error.name === 'SanchiError' && 'code' in error;
