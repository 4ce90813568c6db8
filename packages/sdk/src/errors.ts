/** What went wrong, for programs: stable over versions. Messages are for people and may change. */
export type SanchiErrorCode =
  /** No answer: offline, refused by CORS, or the host is down. A browser does not tell these apart. */
  | 'network'
  | 'timeout'
  /** An answer that is not a success; `details.status` holds it. */
  | 'http'
  /** A web page came instead of data: usually a wrong address or a login page. */
  | 'html'
  | 'empty'
  | 'json'
  /** A directory of another major format version, or something that is no directory. */
  | 'format'
  /** A directory whose envelope does not hold what it must; `details.issues` lists where. */
  | 'invalid'
  /** A spreadsheet beyond what a page reads (`sanchi build` prepares it), or a file beyond what a receiver takes. */
  | 'too-large'
  | 'unreadable'
  /** A receiver does not take what was sent; `details.fields` says where and why, `details.message` in words. */
  | 'refused'
  /** The same idempotency key was used for something else. */
  | 'conflict'
  /** A receiver is busy even after all tries; `details.retryAfter` is in seconds, where it says so. */
  | 'busy'
  /** A search was called with what there is not: `details.option` names it, `found` was given, `allowed` would do, `message` says so in `ja` and `en`. */
  | 'option';

/** Every error Sanchi throws on purpose. Test with {@link isSanchiError}: it survives two copies of the package. */
export class SanchiError extends Error {
  override readonly name = 'SanchiError';
  readonly code: SanchiErrorCode;
  /** What it is about: `url`, `status`, `line`, `issues`, `limit`, `found`, `fields`, `retryAfter` … by code. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: SanchiErrorCode, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** Whether a value is a {@link SanchiError}, whichever copy of the package made it. */
export const isSanchiError = (error: unknown): error is SanchiError =>
  error instanceof Error && error.name === 'SanchiError' && 'code' in error;
