/*
 * State lives in the URL *fragment*: it reaches no server, survives reload and can be sent to a colleague. Each widget
 * writes only keys that begin with its own name and a dot; whatever else stands in the fragment is left alone.
 */

/** The page itself: `#…` alone would lead to another page where there is a `<base>`, or in a frame made of `srcdoc`. */
const here = (): string => location.href.split('#')[0] as string;
const pieces = (): string[] => location.hash.slice(1).split('&').filter(Boolean);
/** An id may hold a dot itself: `a` is not the beginning of `a.b`. */
const prefix = (name: string): string => `${encodeURIComponent(name).replaceAll('.', '%2E')}.`;

/** The state that a widget of this name has in the address bar. */
export function readState(name: string): URLSearchParams {
  const own = prefix(name);
  return new URLSearchParams(pieces().filter((piece) => piece.startsWith(own)).map((piece) => piece.slice(own.length)).join('&'));
}

/** The fragment, with its `#`, in which this widget has that state and all others keep theirs. */
export function fragmentFor(name: string, state: URLSearchParams): string {
  const own = prefix(name);
  const mine = state.toString().split('&').filter(Boolean).map((piece) => own + piece);
  return `#${[...pieces().filter((piece) => !piece.startsWith(own)), ...mine].join('&')}`;
}

/** The address of this page with a fragment that has one more parameter at its end. */
export const withParam = (fragment: string, name: string, key: string, value: string): string =>
  `${here()}${fragment}${fragment === '#' ? '' : '&'}${prefix(name)}${key}=${encodeURIComponent(value)}`;

/** Writes a widget's state; `push` makes it a step that Back undoes. */
export function writeState(name: string, state: URLSearchParams, push = false): void {
  const fragment = fragmentFor(name, state);
  if (fragment === (location.hash || '#')) return;
  try {
    // The page's own history state stays: routers keep their bookkeeping there.
    history[push ? 'pushState' : 'replaceState'](history.state, '', here() + (fragment === '#' ? '' : fragment));
  } catch {
    // Sandboxed frames forbid it: the widget then simply has no address.
  }
}

let unnamed = 0;

/** A name for a widget: its id, or else a running one in the order in which widgets appear. */
export const stateName = (element: Element): string => element.id || `sanchi${unnamed++ || ''}`;
