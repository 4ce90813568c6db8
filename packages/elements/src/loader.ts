/**
 * The script-tag entry: registers each `sanchi-…` element when the first of its kind appears on the page, from the
 * files beside this script.
 */
const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  'sanchi-directory': () => import('./define/directory.js'),
  'sanchi-search': () => import('./define/search.js'),
  'sanchi-member-card': () => import('./define/member-card.js'),
  'sanchi-member': () => import('./define/member.js'),
  'sanchi-rfq-form': () => import('./define/rfq-form.js'),
};

const names = Object.keys(loaders).join();
const wanted = new Set<string>();

// Directories asked for before the elements are there: `directory/early.ts` takes the answers over.
const early = ((globalThis as Record<symbol, unknown>)[Symbol.for('sanchi.early')] ??= new Map()) as Map<string, Promise<Response> | undefined>;

function ask(src: string | null): void {
  for (const url of src?.split(/\s+/).filter(Boolean) ?? []) {
    // The element itself says what is wrong with an address; none keeps the others from loading.
    if (!URL.canParse(url, document.baseURI)) continue;
    const { href, protocol } = new URL(url, document.baseURI);
    if (early.has(href) || !protocol.startsWith('http')) continue;
    const asked = fetch(href, { credentials: 'omit' });
    // Whoever takes it over sees that it failed, and asks again.
    asked.catch(() => {});
    early.set(href, asked);
  }
}

function want(element: Element): void {
  const { localName: name } = element;
  ask(element.getAttribute('src'));
  const load = loaders[name];
  if (!load || wanted.has(name)) return;
  wanted.add(name);
  // A chunk that did not come is asked for again when the next element of its kind appears.
  load().catch((error: unknown) => {
    wanted.delete(name);
    console.error(`Sanchi: cannot load <${name}>`, error);
  });
}

function scan(node: Node): void {
  if (!(node instanceof Element)) return;
  if (node.matches(names)) want(node);
  node.querySelectorAll(names).forEach(want);
}

if (typeof document !== 'undefined') {
  scan(document.documentElement);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(scan);
  }).observe(document.documentElement, { childList: true, subtree: true });
}
