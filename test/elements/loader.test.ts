import { expect, waitUntil } from '@open-wc/testing';
import '../../packages/elements/src/loader.js';

describe('the loader', () => {
  it('registers an element when the first of its kind appears', async () => {
    expect(customElements.get('sanchi-member')).to.equal(undefined);
    document.body.append(document.createElement('sanchi-member'));
    await waitUntil(() => customElements.get('sanchi-member'), 'registered', { timeout: 4000 });
    expect(customElements.get('sanchi-search')).to.equal(undefined);
  });

  it('registers the elements of a page on which one has an address that is none', async () => {
    const broken = document.createElement('sanchi-directory');
    broken.setAttribute('src', 'https://');
    const around = document.createElement('div');
    around.append(broken, document.createElement('sanchi-directory'));
    document.body.append(around);
    await waitUntil(() => customElements.get('sanchi-directory'), 'registered', { timeout: 4000 });
  });
});
