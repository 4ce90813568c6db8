// Sources keep their CSS and HTML readable; the script-tag build carries them without the white space.
import MagicString from 'magic-string';

// TypeScript writes a space between tag and text.
const TEMPLATE = /\b(?:css|html|svg)\s*`/;

/** Rollup plugin: shortens the fixed parts of css, html and svg templates in our own modules. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('node_modules') || !TEMPLATE.test(code)) return null;
      const text = new MagicString(code);
      walk(this.parse(code), ({ tag, quasi }) => {
        const shorten = { css: shortCss, html: shortHtml, svg: shortHtml }[tag.name];
        if (!shorten) return;
        quasi.quasis.forEach(({ start, end }, i) => {
          const short = shorten(code.slice(start, end), i === 0, i === quasi.quasis.length - 1);
          if (end > start) text.update(start, end, short);
        });
      });
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

function walk(node, use) {
  if (node.type === 'TaggedTemplateExpression') use(node);
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) child.forEach(item => { if (item?.type) walk(item, use); });
    else if (child?.type) walk(child, use);
  }
}

/** Text between quotes stays; spaces around operators, combinators and colons may mean something. */
export function shortCss(css, first = true, last = true) {
  const short = css.split(/("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')/).map((part, i) => (i % 2 === 1 ? part : part
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}'))).join('');
  return short.slice(first && short.startsWith(' ') ? 1 : 0, last && short.endsWith(' ') ? -1 : undefined);
}

/** A line break with its indentation is one space to a reader; it stays at both ends, where words of another template may stand. */
export const shortHtml = html => html.replace(/\s*\n\s*/g, ' ');
