import { describe, expect, it } from 'vitest';
import { minifyTemplates, shortCss, shortHtml } from '../../scripts/minify-templates.mjs';
import { rollup } from 'rollup';

describe('templates in the script-tag build', () => {
  it('lose the white space that means nothing', () => {
    expect(shortCss('\n:host {\n  display: block; /* as p */\n  margin: 0 auto;\n}\n')).toBe(':host{display: block;margin: 0 auto}');
    expect(shortHtml('\n  <p class="a">\n    あ <b>い</b>\n  </p>\n')).toBe(' <p class="a"> あ <b>い</b> </p> ');
  });

  it('keep the white space that does', () => {
    expect(shortCss('.a :hover { width: calc(1px + 2px) }')).toBe('.a :hover{width: calc(1px + 2px)}');
    expect(shortCss('.a::before { content: " ; { " } .b .c > d { margin: -1px }')).toBe('.a::before{content: " ; { "}.b .c > d{margin: -1px}');
    expect(shortCss('@media (min-width: 40em) and (hover) { a { b: c } }')).toContain('and (hover){a{b: c}}');
    expect(shortCss(' .x { a: ', false, false)).toBe(' .x{a: ');
    expect(shortHtml(' and ')).toBe(' and ');
  });

  it('keep their expressions, with or without the space that TypeScript puts behind a tag', async () => {
    const code = 'export default (html, css, x) => [html`\n <a\n  b=${x}>\n ${x}</a>`, css `a {\n b: ${x} c;\n}`, other`\n  ${x}`];';
    const build = await rollup({
      input: 'entry', treeshake: false,
      plugins: [{ name: 'entry', resolveId: (id: string) => id, load: () => code }, minifyTemplates()],
    });
    const { output } = await build.generate({});
    expect(output[0].code).toContain('html` <a b=${x}> ${x}</a>`');
    expect(output[0].code).toMatch(/css ?`a\{b: \$\{x\} c\}`/);
    expect(output[0].code).toContain('other`\n  ${x}`');
  });
});
