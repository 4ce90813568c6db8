/** The hand-written head of docs/benchmarks.md, put there when the file does not exist yet. */
export const PREAMBLE = `# Benchmarks

\`npm run bench\` measures Sanchi's search and that of its peers over the same members; \`npm run bench:page\` measures
pages in Chromium. Both write the section below, and JSON to \`test/bench/results\`. The peers are development dependencies
of \`test/bench/package.json\`, installed when first needed; \`npm test\` does without them.

\`\`\`
npm run bench                      # 100, 1,000 and 10,000 generated members, and the judged queries
npm run bench -- --full            # 100,000 as well
node test/bench/run.mjs generated --sizes 100000 --engine sanchi   # against MiniSearch, beside what is known of other sizes
npm run bench -- --quick           # two rounds over 100 and 1,000
npm run bench:page                 # after npm run build
node test/bench/run.mjs judged --worst 20
node test/bench/run.mjs gaps       # spellings that are not recognised, or find too few or too many
\`\`\`

## What is measured

- **Engines.** Sanchi; MiniSearch as it comes, with prefixes, and over character bigrams (AND, OR); FlexSearch with its CJK
  charset; Orama with its Japanese tokenizer; Fuse.js (threshold 0.3, anywhere in the text); Pagefind (custom records, its
  own WebAssembly, files answered from memory). The peers index the same words in five fields: name, place, skills,
  products, text. Nobody is given weights. *Sanchi, 25 % withheld* does not know a quarter of its synonyms, verbs and
  further readings.
- **Judged queries** over two real lists (\`../shared/data\`; skipped where absent). Each query has its makers graded from 1 to 3.
  The engine is tuned on \`tune.json\` only; of \`held-out.json\` nothing but these means is ever printed. For a query that no
  maker answers, success (*silent*) is an empty list.
- **Generated members** with known truth: about 80 skills with spellings set down apart from Sanchi's vocabulary, a third
  with stated capabilities, the rest with free text, a tenth naming a process that they do *not* do. Sixteen classes of
  24 queries. For a demand such as ±0.01 a maker that meets it is graded 3, one that does not say 1.
- **nDCG@10** with gain 2^g − 1; **recall@10** of at most ten; **set recall and precision** over everything an engine gives;
  **zero**: share of queries with no result although there are answers; **suggested**: share of half-typed words for which
  one of eight suggestions is a word that begins so. *macro* is the mean of the classes.
- **Speed.** All engines in one process take turns, beginning each round with another; figures are medians over the rounds,
  ratios the median of each round's ratio to MiniSearch default. *as typed* is a search for every beginning of a query.
  *Cold* is a fresh Node process, from bytes to the ids of one query, with what a page loads: the engine minified, of Sanchi the summary that
  \`sanchi build\` publishes (its shards only where the query asks for them), of the others their saved index and the documents that it names;
  or the documents alone, from which each builds. Until 2026-11-30 Sanchi read the whole documents, and its code unminified in dozens of files.
- **Size.** *index* is what would be shipped beyond the documents; for Pagefind all index pieces together, of which a page
  loads those it needs. *code* is minified, what is imported at once; *loaded
  later* what may follow (Sanchi: the whole vocabulary, for words that the prepared part does not know). *heap* counts buffers too, after one query of each class.

## Read with care

- The generated truth is one view of the trade: whether bending counts as sheet metal is a choice, and the templates are
  simpler than what makers write. Compare engines with it; take absolute quality from the judged queries.
- The judged lists are small (142 and 32 makers), and both were seen while Sanchi was made; only the held-out queries were not.
- Peers can be given synonym lists, weights and better tokenizers by hand; these are their documented ways for Japanese.
- An engine that takes over 60 s to build, or 2 GB of memory, is not measured at that size; a slow one answers as many
  queries as fit a budget, evenly over the classes, and the table says how many were left out.
- *Longest block*: the longest task of the page's own thread while it opens and for two seconds after, without the slowed
  processor; a busy machine makes it longer.
- Pagefind in Node has no network between it and its pieces; its figures as a page are in the last section. There, workers
  are not slowed (Chromium slows only the main thread), which favours Pagefind.
`;
