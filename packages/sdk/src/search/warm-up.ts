import { romajiOf } from '../text/reading/romaji.js';
import { findValues } from '../text/values/values.js';
import { conceptIndex } from './suggest/concept-index.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { placeIndex } from './knowledge/place-index.js';
import { fetchAhead, type Turn } from './pieces/ahead.js';
import { LITERAL_LIMIT } from './fit/meet/match.js';
import { BEGINNINGS } from './suggest/typos.js';
import { findNames } from './names/names.js';
import { createSlicer } from './base/slices.js';
import { provisionalEngine } from './provisional.js';
import { placesRead } from './query/words/read-word.js';

/**
 * Fetches and builds what the first letters a visitor types will ask for: code in chunks of its own, what is made of the
 * members' texts and names, and how all concepts are related. Letters come faster than a line answers.
 * With turns it goes on to what any of them may ask for.
 */
export async function warmUp(knowledge: Knowledge, turn?: Turn): Promise<void> {
  let known = warmed.get(knowledge);
  if (!known) {
    const script = fetchScript(knowledge), all = prepare(knowledge, script);
    warmed.set(knowledge, (known = { script, all }));
    all.catch(() => { warmed.delete(knowledge); });
  }
  // Letters are rehearsed as soon as the script is there: how concepts are related one word hardly asks.
  await Promise.all([known.all, known.script.then(() => turn && rehearse(knowledge, turn)), turn && fetchAhead(knowledge, turn)]);
}

const warmed = new WeakMap<Knowledge, { readonly script: Promise<unknown>; readonly all: Promise<void> }>();

const fetchScript = (knowledge: Knowledge): Promise<unknown> => Promise.all([
  romajiOf(), import('./suggest/suggest.js'),
  import('./query/sentence/sentence.js'), import('./suggest/typos.js'), import('./fit/relaxed/soften.js'), import('./fit/relaxed/relax.js'),
  ...knowledge.members.length > LITERAL_LIMIT ? [import('./first/first-of-several.js'), import('./first/first-meeting.js')] : [], import('./query/needs/situations.js'),
]);

async function prepare(knowledge: Knowledge, script: Promise<unknown>): Promise<void> {
  // What the line brings is asked for at once, what the page makes of it comes after the first suggestions.
  const fetched = [
    // Figures stand in queries of all kinds.
    knowledge.more?.().then((more) => more.letters('0')), knowledge.relations(),
  ];
  await script.then(() => typeLetter(knowledge));
  await Promise.all([...fetched, findNames(knowledge, 'kenma'), conceptIndex(knowledge, ''), knowledge.text()]);
  await tryAnswer(knowledge);
  // Made when first used, which on a phone would hold up the first letter and the first figure.
  const slice = createSlicer();
  for (const make of [() => placeIndex(knowledge.places).named(''), () => placesRead(placeIndex(knowledge.places), ''), () => findValues('1', true)]) {
    await slice();
    make();
  }
}

/** Types a letter, as a visitor would, without asking the line: every module that it takes is loaded in the middle of it when it is the first. */
async function typeLetter(knowledge: Knowledge): Promise<void> {
  await (await provisionalEngine(knowledge)).suggest('a');
}

/** The same for its answer, which takes texts and names. */
async function tryAnswer(knowledge: Knowledge): Promise<void> {
  await (await provisionalEngine(knowledge)).search('a', { limit: 1 });
}

/** A word in kana for something that a member does. */
function ownWord({ dictionary, isAnswered }: Knowledge): string | undefined {
  for (const unit of Object.values(BEGINNINGS).join('')) {
    for (const { key, kanaOnly, meanings } of dictionary.entries(unit.charCodeAt(0))) {
      if (kanaOnly && key.length > 2 && meanings.some(({ concept }) => isAnswered(concept))) return key;
    }
  }
  return undefined;
}

/**
 * Types a word of the directory's own, as a visitor would, without asking the line: what runs for the first time is slow. Who
 * types in earnest meanwhile is not held up.
 */
async function rehearse(knowledge: Knowledge, turn: Turn): Promise<void> {
  const before = await turn();
  if (before === undefined) return;
  const word = (await romajiOf())(ownWord(knowledge) ?? ''), engine = await provisionalEngine(knowledge);
  const search = async (typed: string): Promise<void> => {
    for (const hit of (await engine.search(typed, { limit: 2 })).hits) Reflect.get(hit, 'reasons');
  };
  for (const typed of [word.slice(0, 1), word.slice(0, -1), word]) {
    for (const act of [search, engine.suggest]) {
      if ((await turn()) !== before) return;
      await act(typed);
    }
  }
}
