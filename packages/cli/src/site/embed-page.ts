import { textIn } from '@sanchi/sdk';
import { FRAME_LISTENER } from './frame-script.js';
import { escapeHtml, page, type PageContext } from './html.js';
import { formTag, receiverHost } from './request-form.js';

/** Where the snippets take the folder to be; the webmaster puts the real address. */
const PLACE = '/sanchi-directory/';

/** The page that shows the webmaster what to paste where. */
export function embedPage({ document, language, t, form }: PageContext, integrity: string | undefined): string {
  const title = textIn(document.title, language);
  const directory = `<sanchi-directory src="${PLACE}directory.json">\n  <sanchi-search></sanchi-search>\n${form === undefined ? '' : `  ${formTag(form)}\n`}  <p slot="fallback"><a href="${PLACE}members.html">${escapeHtml(t('staticPages'))}</a></p>\n</sanchi-directory>`;
  const receiver = receiverHost(form);
  const snippet = (code: string): string => `<pre><code>${escapeHtml(code)}</code></pre>`;
  const section = (heading: string, ...parts: readonly string[]): string => ['<section>', `<h2>${escapeHtml(heading)}</h2>`, ...parts, '</section>'].join('\n');
  const p = (words: string): string => `<p>${escapeHtml(words)}</p>`;
  const body = [
    '<main>',
    `<h1>${escapeHtml(t('embedTitle', { title }))}</h1>`,
    section(t('embedUpload'), p(t('embedUploadText', { place: PLACE })), p(t('embedOffice'))),
    section(t('embedScript'), p(t('embedScriptText')),
      snippet(`<script type="module" src="${PLACE}sanchi/sanchi.js"></script>\n${directory}`),
      ...(integrity === undefined ? [] : [
        p(t('embedIntegrity')),
        snippet(`<script src="${PLACE}sanchi/sanchi-all.js" integrity="${integrity}" crossorigin="anonymous" defer></script>\n${directory}`),
      ]),
      p(t('embedPolicy')), ...(receiver === undefined ? [] : [p(t('embedReceiver', { receiver }))])),
    section(t('embedFrame'), p(t('embedFrameText')),
      snippet(`<iframe src="${PLACE}index.html" title="${escapeHtml(title)}" width="100%" height="900" loading="lazy"></iframe>`),
      p(t('embedFrameHeight')), snippet(FRAME_LISTENER)),
    section(t('embedStatic'), p(t('embedStaticText', { from: t('pasteFrom'), to: t('pasteTo') })), '<p><a href="members.html">members.html</a></p>'),
    section(t('embedUpdate'), p(t('embedUpdateText'))),
    '</main>',
  ].join('\n');
  return page({ title: t('embedTitle', { title }), body, indexed: false }, language);
}
