export { directoryText } from './client/member-lines.js';
export { fetchBytes, type FetchOptions } from './client/fetch-document.js';
export * from './errors.js';
export * from './model/index.js';
export { openDirectory, type DirectorySource, type OpenOptions } from './open-directory.js';
export { joinShards } from './join-shards.js';
export { prepareDirectory } from './prepare-directory.js';
export type * from './search/types.js';
export { splitDirectory, type SplitOptions, type SplitDirectory } from './split-directory.js';
