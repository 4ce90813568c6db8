// Custom-elements manifest; scripts/manifest.mjs runs it and writes the editors' completion data from it.
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['packages/elements/src/**/*.d.ts', 'packages/elements/src/define/**', 'packages/elements/src/{all,loader,jsx}.ts'],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false,
};
