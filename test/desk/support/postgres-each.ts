// Runs before each file of the `postgres` project: where there is no PostgreSQL, its tests are skipped and say why.
import { beforeEach, inject } from 'vitest';

beforeEach(({ skip }) => { if (inject('noPostgres')) skip(`PostgreSQL: ${inject('noPostgres')}`); });
