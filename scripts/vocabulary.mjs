// For those who edit the vocabulary: `npm run vocabulary -- check`, `npm run vocabulary -- read "text"` (or a text on stdin).
import { readFileSync } from 'node:fs';
import { loadSource, readConcepts, readSituations } from './generate.mjs';

const [command = 'check', ...words] = process.argv.slice(2);
const concepts = await readConcepts();
const { checkVocabulary, MOST_WITHOUT_STEP, withoutStep } = await loadSource('text/authoring/check.ts');
const { createDictionary } = await loadSource('text/recognition/dictionary.ts');
const { negation } = await loadSource('text/recognition/negation.ts');
const { normalizeWithOffsets } = await loadSource('text/normalize.ts');
const { recognise } = await loadSource('text/recognition/recognise.ts');
const { createVocabulary } = await loadSource('vocabulary/vocabulary.ts');

if (command === 'check') {
  const { checkSituations } = await loadSource('text/authoring/check-situations.ts');
  const files = readSituations(), known = new Set(concepts.map(({ id }) => id));
  const problems = [
    ...checkVocabulary(concepts).map(({ code, concepts: ids, field, detail }) => [code, ids.join(' / '), `${field}: ${detail}`]),
    ...checkSituations(files, (id) => known.has(id)).map(({ code, entry, detail }) => [code, entry, detail]),
  ];
  for (const problem of problems) console.log(problem.join('\t'));
  const stepless = withoutStep(concepts);
  console.log(`${concepts.length} concepts, ${files.situations.length} situations, ${files.items.length} items, ${files.symptoms.length} symptoms, ${problems.length} problems, ${stepless.length} processes without a usual step before or after (at most ${MOST_WITHOUT_STEP}): ${stepless.join(', ')}`);
  process.exitCode = problems.length > 0 || stepless.length > MOST_WITHOUT_STEP ? 1 : 0;
} else if (command === 'read') {
  const traps = JSON.parse(readFileSync(new URL('../packages/sdk/vocabulary/traps.json', import.meta.url), 'utf8')).map((trap) => trap.text);
  const dictionary = await createDictionary(createVocabulary(concepts), traps);
  const text = words.join(' ') || readFileSync(0, 'utf8');
  for (const line of text.split('\n').filter(Boolean)) {
    const n = normalizeWithOffsets(line);
    const found = recognise(dictionary, n, true, negation).map((mention) => `${mention.negated ? '¬' : ''}${n.text.slice(mention.start, mention.end)}`
      + `→${mention.meanings.map(({ concept, source }) => (source === 'part' ? `(${concept})` : concept)).join('/')}${mention.strength === 'full' ? '' : `[${mention.strength}]`}`);
    console.log(`${line}\n    ${found.join('  ')}`);
  }
} else {
  console.error('usage: npm run vocabulary -- check | read "text"');
  process.exitCode = 2;
}
