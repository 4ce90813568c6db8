import { directoryText, type DirectoryDocument, type SplitDirectory } from '@sanchi/sdk';
import { labeller } from '../import-sources.js';
import { SCRIPTS } from '../site-files.js';
import { textsFor, type Language } from '../strings/index.js';
import { embedPage } from './embed-page.js';
import { FRAME_CODE, FRAME_SCRIPT } from './frame-script.js';
import type { PageContext } from './html.js';
import { indexPage } from './index-page.js';
import { membersPages } from './members-pages.js';
import type { RequestForm } from './request-form.js';
import { STYLES } from './styles.js';

/** Names that shards of a directory have. */
export const SHARDS = /^directory-\d+\.json$/u;

/**
 * The files of a site for a prepared directory, the same as it is published, and the elements' scripts. Pure: the same in, the
 * same out.
 */
export function siteOf(document: DirectoryDocument, published: SplitDirectory, scripts: ReadonlyMap<string, Uint8Array>, language: Language, form?: RequestForm): Map<string, string | Uint8Array> {
  const context: PageContext = { document, language, t: textsFor(language), label: labeller(language, document), form };
  const integrity = scripts.get(`${SCRIPTS}/sanchi-all.js.sri`);
  return new Map<string, string | Uint8Array>([
    ...scripts,
    ['sanchi.css', STYLES],
    [FRAME_SCRIPT, FRAME_CODE],
    ['index.html', indexPage(context, [`${SCRIPTS}/sanchi.js`, FRAME_SCRIPT])],
    ...membersPages(context),
    ['embed.html', embedPage(context, integrity === undefined ? undefined : new TextDecoder().decode(integrity).trim())],
    ...[...published.shards].map(([name, shard]) => [name, `${JSON.stringify(shard)}\n`] as const),
    ['directory.json', directoryText(published.document)],
  ]);
}
