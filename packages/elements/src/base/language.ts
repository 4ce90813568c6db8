import type { Locale } from '@sanchi/sdk';

const listeners = new Set<() => void>();
const watched = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** Calls back whenever a `lang` changes around a node, outside the shadow roots that it is in too; returns what ends it. */
export function onLanguageChange(node: Node, listener: () => void): () => void {
  observer ??= new MutationObserver(() => listeners.forEach((tell) => tell()));
  listeners.add(listener);
  for (let root: Node | undefined = node.getRootNode(); root; root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined) {
    if (watched.has(root)) continue;
    watched.add(root);
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'locale'] });
  }
  return () => listeners.delete(listener);
}

/** The language in force at an element: the nearest `locale` or `lang` around it, through shadow roots, else Japanese. */
export function languageOf(element: Element): Locale {
  for (let node: Element | null = element; node;) {
    const found = node.getAttribute('locale') || node.getAttribute('lang');
    if (found) return found;
    const root: Node = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return 'ja';
}
