/** What commands read and write, so that tests can stand in. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly cwd: string;
  /** Standard input; only some commands read it. */
  readonly input?: AsyncIterable<Buffer | string>;
}

/** The process's own. */
export const processIo = (): Io => ({
  out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text), cwd: process.cwd(), input: process.stdin,
});

/** A failure that is told in one line, without a stack. */
export class OpsError extends Error {
  override readonly name = 'OpsError';
  constructor(message: string, readonly exitCode: 1 | 2 = 1) {
    super(message);
  }
}
