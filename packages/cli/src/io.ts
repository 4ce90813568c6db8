/** Where a command writes and what it knows of its surroundings; tests hand over their own. */
export interface Io {
  /** Writes to stdout: what the command was asked for. */
  out(content: string | Uint8Array): void;
  /** Writes to stderr: progress, findings, errors. */
  err(text: string): void;
  /** Whether a person watches stderr. */
  readonly watched: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the elements' scripts, where they are not those of the package. */
  readonly scripts?: string;
  /** Aborted by Ctrl-C or a polite kill. */
  readonly signal: AbortSignal;
}

/** The process's own streams. Ends quietly when the reader of a pipe has gone (`sanchi check … | head`). */
export function processIo(): Io & { dispose(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    // A second Ctrl-C ends at once, should something hang.
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  const gone = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.on(name, stop);
  process.stdout.on('error', gone);
  return {
    out: (content) => void process.stdout.write(content),
    err: (text) => void process.stderr.write(text),
    watched: process.stderr.isTTY,
    env: process.env,
    signal: controller.signal,
    dispose() {
      for (const name of signals) process.off(name, stop);
      process.stdout.off('error', gone);
    },
  };
}
