/** What a piece of work comes to, or the signal's reason as soon as it is aborted: the work itself, which others may wait for, goes on. */
export async function heed<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  if (!signal) return work();
  let stop = (): void => {};
  return Promise.race([work(), new Promise<never>((_, reject) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    signal.addEventListener('abort', stop = () => { reject(signal.reason); });
  })]).finally(() => { signal.removeEventListener('abort', stop); });
}
