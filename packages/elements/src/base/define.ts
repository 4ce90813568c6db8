/**
 * Registers an element unless another copy of Sanchi on the page has registered that name: the first one wins and
 * nothing throws. Does nothing where there is no registry (Node).
 */
export function define(name: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (registry && !registry.get(name)) registry.define(name, element);
}
