export * from './fetch-document.js';
export * from './parse-document.js';
