export type { StoreAddress } from './dialects.js';
export { randomId, receiptNumber } from './ids.js';
export { openSqlite } from './sqlite.js';
export { openStore, RfqNotFound, type Repos, type Store } from './store.js';
export type * from './rows.js';
