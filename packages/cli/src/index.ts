/** `@sanchi/cli`: the command line as functions. */
export { main } from './main.js';
export type { Io } from './io.js';
export { serve, type RebuildOutcome, type Served, type ServeOptions } from './serve/serve.js';
export { createHandler, type Answer, type HandlerOptions, type Request } from './serve/handler.js';
export type { Assets } from './serve/assets.js';
export type { Edition, SiteSettings } from './serve/source.js';
export { buildSite, type BuildInput, type BuiltSite } from './build.js';
export { importSources, type Imported } from './import-sources.js';
export type { Finding } from './findings.js';
export { validateDocument } from './validate/index.js';
export { siteFiles } from './site-files.js';
export { writeFolder, type Files, type WriteOptions } from './write.js';
export type { Language } from './strings/index.js';
