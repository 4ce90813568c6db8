export * from './fetch-document.js';
