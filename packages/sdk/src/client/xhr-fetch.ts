/**
 * A `fetch` that sends a file by XMLHttpRequest, because only that tells how much of it has gone. What is sent is
 * `body`, not the request's own, which would be read into memory first.
 */
export function xhrFetch(body: Blob, onProgress: (sent: number, total: number) => void): typeof globalThis.fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    return new Promise<Response>((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      const stop = (): void => { xhr.abort(); };
      const settle = (act: () => void) => (): void => {
        signal.removeEventListener('abort', stop);
        act();
      };
      xhr.open(request.method, request.url);
      request.headers.forEach((value, name) => { xhr.setRequestHeader(name, value); });
      xhr.responseType = 'blob';
      xhr.upload.onprogress = ({ loaded }) => { onProgress(loaded, body.size); };
      xhr.onload = settle(() => { resolve(responseOf(xhr)); });
      xhr.onerror = settle(() => { reject(new TypeError(`Failed to send to ${request.url}`)); });
      xhr.onabort = settle(() => { reject(signal.reason as Error); });
      signal.addEventListener('abort', stop, { once: true });
      xhr.send(body);
    });
  };
}

function responseOf(xhr: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const row of xhr.getAllResponseHeaders().split('\r\n')) {
    const colon = row.indexOf(':');
    if (colon > 0) headers.append(row.slice(0, colon), row.slice(colon + 1).trim());
  }
  const empty = xhr.status === 204 || xhr.status === 205 || xhr.status === 304;
  return new Response(empty ? null : xhr.response as Blob, { status: xhr.status, statusText: xhr.statusText, headers });
}
