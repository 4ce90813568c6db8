/** What a piece of work comes to, or the signal's reason as soon as it is aborted: the work itself, which others may wait for, goes on. */
export const heed = <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => (signal ? new Promise((resolve, reject) => {
  signal.throwIfAborted();
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  const stop = (): void => { reject(signal.reason); };
  signal.addEventListener('abort', stop);
  void work().then(resolve, reject).finally(() => { signal.removeEventListener('abort', stop); });
}) : work());
