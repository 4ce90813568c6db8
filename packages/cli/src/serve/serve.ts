import type { IncomingMessage, ServerResponse } from 'node:http';
import { CliError } from '../errors.js';
import { escapeHtml, page } from '../site/html.js';
import { problemsPage } from '../site/problems-page.js';
import { textsFor, type Language } from '../strings/index.js';
import { folderAssets, memoryAssets, type Assets } from './assets.js';
import { createHandler } from './handler.js';
import { listen } from './listen.js';
import { EVENTS, LISTENER, LISTENER_SCRIPT, Listeners } from './live.js';
import { openSite, type Edition, type SiteSettings } from './source.js';
import { watchPaths } from './watch.js';

/** How a directory is served. */
export interface ServeOptions extends Partial<SiteSettings> {
  /** Spreadsheets, directory.json files, or one folder made by `sanchi build`. */
  readonly sources: readonly string[];
  /** The next free port is taken where it is in use; 0 takes any. @default 4173 */
  readonly port?: number;
  /** @default '127.0.0.1' */
  readonly host?: string;
  /** Folder of the elements' scripts; by default those that came with the package. */
  readonly siteDir?: string;
  /** Further folders to serve, by the first part of their path: `{ demo: 'demo/public' }`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Rebuilds when a source changes. @default true */
  readonly watch?: boolean;
  /** Told after every build that a change caused. */
  readonly onRebuild?: (outcome: RebuildOutcome) => void;
}

/** What came of a change: a new edition, a folder that was read anew, or an error that left the page as it was. */
export type RebuildOutcome = { readonly edition: Edition | undefined } | { readonly error: unknown };

/** A running server. */
export interface Served {
  /** Where the site is, with a slash at its end. */
  readonly url: string;
  /** The port taken. */
  readonly port: number;
  /** What was built last; `undefined` for a folder. */
  readonly edition: Edition | undefined;
  /** Stops serving and watching; open connections are ended. */
  close(): Promise<void>;
}

const LOCAL = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Serves a directory on this computer and keeps it fresh.
 *
 * @example
 * const { url, close } = await serve({ sources: ['makers.csv'] });
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { sources, port: wanted = 4173, host = '127.0.0.1', pages = {}, language = 'ja', today = new Date().toISOString().slice(0, 10) } = options;
  const t = textsFor(language);
  const site = await openSite(sources, { ...options, language, today });
  let edition = await site.rebuild();
  let failure: string | undefined;
  const listeners = new Listeners();
  const own = memoryAssets(() => new Map<string, string>([
    [LISTENER, LISTENER_SCRIPT],
    ...(edition === undefined ? [] : [['problems.html', problemsPage(edition, failure, language, t)] as const]),
  ]));
  const bar = (): string => (edition === undefined ? '' : `<p class="sanchi-preview"><a href="/problems.html">${escapeHtml(t('previewBar', { n: edition.problems.length }))}</a></p>\n`);
  const handle = createHandler({
    mounts: new Map<string, Assets>([['', firstOf(own, site.assets)], ...Object.entries(pages).map(([name, folder]) => [name, folderAssets(folder)] as const)]),
    notFound: () => notFoundPage(language),
    decorate: (html) => html.replace('</head>', `<script type="module" src="/${LISTENER}?${listeners.edition}"></script>\n</head>`)
      .replace(/<body([^>]*)>\n?/u, (tag) => `${tag}${bar()}`),
    ...(LOCAL.includes(host) ? { hosts: LOCAL } : {}),
  });
  const { server, port } = await listen((request, response) => void answer(request, response), host, wanted);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { status, headers, body } = await handle({ method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers });
      if (status !== 403 && request.url === EVENTS) return listeners.add(response);
      response.writeHead(status, headers);
      response.end(body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error instanceof Error ? error.message : error));
    }
  }

  let running: Promise<void> = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    try {
      edition = await site.rebuild() ?? edition;
      failure = undefined;
      options.onRebuild?.({ edition: site.watchedFolders.length > 0 ? undefined : edition });
    } catch (error) {
      if (options.signal?.aborted === true) return;
      failure = error instanceof CliError ? error.sentence(language) : String(error);
      options.onRebuild?.({ error });
    }
    listeners.tell();
  };
  const unwatch = options.watch === false ? () => undefined
    : watchPaths(site.watchedFiles, site.watchedFolders, () => {
      running = running.then(rebuild);
    });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`, port,
    get edition() {
      return edition;
    },
    async close() {
      unwatch();
      listeners.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await running;
    },
  };
}

const firstOf = (...places: readonly Assets[]): Assets => ({
  async get(path) {
    for (const place of places) {
      const bytes = await place.get(path);
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  },
});

function notFoundPage(language: Language): string {
  const t = textsFor(language);
  const body = `<main>\n<h1>${t('notFoundTitle')}</h1>\n<p><a href="/">${t('notFoundText')}</a></p>\n</main>`;
  // From wherever the page is asked for, the style sheet lies at the root.
  return page({ title: t('notFoundTitle'), body, indexed: false }, language).replace('href="sanchi.css"', 'href="/sanchi.css"');
}
