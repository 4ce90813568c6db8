/**
 * The script-tag entry: registers each `sanchi-…` element when the first of its kind appears on the page, from the
 * files beside this script.
 */
const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  directory: () => import('./define/directory.js'),
  search: () => import('./define/search.js'),
  'member-card': () => import('./define/member-card.js'),
  member: () => import('./define/member.js'),
};

const wanted = new Set<string>();

function want(element: Element): void {
  const name = element.localName.startsWith('sanchi-') ? element.localName.slice(7) : '';
  const load = loaders[name];
  if (!load || wanted.has(name)) return;
  wanted.add(name);
  // A chunk that did not come is asked for again when the next element of its kind appears.
  load().catch((error: unknown) => {
    wanted.delete(name);
    console.error(`Sanchi: cannot load <sanchi-${name}>`, error);
  });
}

function scan(node: Node): void {
  if (!(node instanceof Element)) return;
  want(node);
  for (const element of node.querySelectorAll(Object.keys(loaders).map((name) => `sanchi-${name}`).join())) want(element);
}

if (typeof document !== 'undefined') {
  scan(document.documentElement);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(scan);
  }).observe(document.documentElement, { childList: true, subtree: true });
}
