/** Registers every element: the one file for pages that want a single script with SRI. */
import './define/directory.js';
import './define/search.js';
import './define/member-card.js';
import './define/member.js';
import './define/rfq-form.js';

export * from './index.js';
