export { fetchBytes, parseDocument, type FetchOptions } from './client/index.js';
export * from './errors.js';
export * from './model/index.js';
export { openDirectory, type DirectorySource, type OpenOptions } from './open-directory.js';
export { prepareDirectory } from './prepare-directory.js';
export type * from './search/types.js';
