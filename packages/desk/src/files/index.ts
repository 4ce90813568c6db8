export { nextPiece, openFileStore, Stalled, TooLarge, type FileStore, type Received } from './file-store.js';
export { contentDisposition, displayName, extensionOf } from './names.js';
export { fileRoutes } from './routes.js';
