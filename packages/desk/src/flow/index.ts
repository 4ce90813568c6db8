import { answerRoutes } from '../answers/index.js';
import type { Parts } from '../app.js';
import { officeRoutes } from '../office/index.js';
import { assetRoutes } from '../pages/assets.js';
import { statusRoutes } from '../status/index.js';

export { deskHooks } from './hooks.js';

/** The desk's pages by the path they are mounted at. */
export const deskParts: Parts = { '/answer': answerRoutes, '/status': statusRoutes, '/office': officeRoutes, '/assets': assetRoutes };
