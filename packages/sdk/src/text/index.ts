export * from './dictionary.js';
export * from './normalize.js';
export * from './recognise.js';
export * from './romaji.js';
export * from './stopwords.js';
export * from './values.js';
