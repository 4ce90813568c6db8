/**
 * Lets the page breathe: call between small steps of long work; it yields once a slice of time is used up, and at the first
 * call, because nobody knows how long the page has waited by then.
 */
export function createSlicer(signal?: AbortSignal, milliseconds = 12): () => Promise<void> | undefined {
  let until = 0;
  return () => {
    if (now() < until) return undefined;
    signal?.throwIfAborted();
    return pause().then(() => {
      until = now() + milliseconds;
    });
  };
}

const now = (): number => performance.now();

// A message wakes sooner than a timer, which browsers stretch to 4 ms and more.
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
