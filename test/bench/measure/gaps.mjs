/**
 * `node test/bench/run.mjs gaps [--worst 40]`
 *
 * Which of the generator's spellings Sanchi does not read as a concept, and which it finds too few or too many members
 * for: gaps of the vocabulary, and collisions. For looking, not for tuning word by word: words taken over from this list
 * make the generated figures say less.
 */
import { corpusOf } from '../engines/flat.mjs';
import { loadEngines } from '../engines/index.mjs';
import { CONCEPTS, conceptsWritten, spellings } from '../generate/concepts/index.mjs';
import { MATERIALS } from '../generate/concepts/materials.mjs';
import { generateDirectory } from '../generate/directory.mjs';
import { createTruth } from '../queries/truth.mjs';
import { measureQuery } from './metrics.mjs';
import { figure, plainTable } from './table.mjs';

/** Every word of the generator with the members it stands for. */
const words = (truth) => [
  ...CONCEPTS.flatMap((concept) => spellings(concept).map((word) => ({ of: concept.id, word, truth: truth.skills(conceptsWritten(word)) }))),
  ...MATERIALS.flatMap(({ id, names, en }) =>
    [...names, ...en].map((word) => ({ of: id, word, truth: truth.where(({ materials }) => materials.includes(id)) }))),
];

const reading = (parts, word) =>
  parts.map((part) => `${part.kind}:${part.concepts?.slice(0, 3).join('/') ?? word.slice(part.start, part.end)}`).join(' + ');

export const gapsCommand = async (args) => {
  const { engines: [engine], reasons } = await loadEngines(['sanchi']);
  if (!engine) { console.log(reasons.sanchi); return; }
  const { document, facts } = generateDirectory(args.sizes?.[0] ?? 2000, args.seed);
  const built = await engine.build(corpusOf(document));
  const rows = [];
  for (const item of words(createTruth(facts))) {
    const { hits, query } = await built.directory.search(item.word, { limit: facts.length });
    const ids = hits.map(({ member }) => member);
    rows.push({ ...item, ...measureQuery(ids, ids, item.truth), found: ids.length, read: reading(query.parts, item.word), text: query.parts.every(({ kind }) => kind === 'text') });
  }
  const known = rows.filter(({ text }) => !text);
  console.log(`${rows.length} spellings, ${known.length} read as something (${Math.round((100 * known.length) / rows.length)} %)`);
  const line = (row) => [row.word, row.of, row.truth.size, row.found, figure(row.setRecall), figure(row.setPrecision), row.read];
  const head = ['word', 'skill or material', 'right', 'found', 'recall', 'precision', 'read as'];
  const count = args.worst || 40;
  console.log(`\nNot recognised\n${plainTable(['word', 'skill or material', 'right', 'found'], rows.filter(({ text }) => text).slice(0, count * 3).map((row) => line(row).slice(0, 4)))}`);
  const by = (key) => known.filter((row) => row[key] < 0.9).sort((a, b) => a[key] - b[key]).slice(0, count).map(line);
  console.log(`\nRecognised, but too few found\n${plainTable(head, by('setRecall'))}`);
  console.log(`\nRecognised, but too many found\n${plainTable(head, by('setPrecision'))}`);
};
