import type { Member } from '../../model/member.js';
import { wordings } from '../../model/text.js';
import { normalize } from '../../text/normalize.js';
import { nameKey } from '../../text/reading/company-name.js';
import { foldName, nameReader, withoutTrade } from '../../text/reading/name-reading.js';
import { looksRomaji, readingOf } from '../../text/reading/romaji.js';
import { soundsOfKana, soundsOfLatin } from '../../text/reading/sounds.js';
import { createSlicer } from '../base/slices.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { NameText } from './name-text.js';

/** Latin letters without spaces, marks and long vowels: Ōno Kōgyō, oono kougyou. */
export const latinKey = (text: string): string => text.replace(/[^a-z0-9]/g, '').replace(/oo|ou|oh(?![aiueo])/g, 'o').replace(/uu/g, 'u');

/** What is looked through for one kind of letters, made once, in slices. */
function made<T>(make: (knowledge: Knowledge) => Promise<T>): (knowledge: Knowledge) => Promise<T> {
  const cache = new WeakMap<Knowledge['members'], Promise<T>>();
  return (knowledge) => {
    let known = cache.get(knowledge.members);
    if (!known) cache.set(knowledge.members, (known = make(knowledge)));
    return known;
  };
}

async function eachMember({ members }: Knowledge, act: (member: Member, number: number) => void): Promise<void> {
  const slice = createSlicer();
  for (let number = 0; number < members.length; number++) {
    act(members[number] as Member, number);
    const pause = slice();
    if (pause) await pause;
  }
}

/** Pairs of letters are noted behind the first answer, which looks through all. */
const settling = (...texts: readonly NameText[]): void => void texts.reduce((before, text) => before.then(() => text.settle()), Promise.resolve());

/** Names as written, and those in Latin letters with long vowels short. */
export const writtenNames = made(async (knowledge) => {
  const written = new NameText(), latin = new NameText();
  await eachMember(knowledge, ({ name }, number) => {
    for (const key of wordings(name).map(nameKey)) {
      written.add(key, number);
      if (/^[a-z]/.test(key)) latin.add(latinKey(key), number);
    }
  });
  settling(written, latin);
  return { written, latin };
});

/** Whether a name but for its legal form is in Latin letters: 株式会社SHINDO. */
const isLatin = (name: string): boolean => /^[a-z0-9&]+$/.test(nameKey(name));

/** Folded readings: the stated one, or those that the letters of the name allow; and the same without the trade word at their end. */
export const readNames = made(async (knowledge) => {
  const readings = new NameText(), stems = new NameText(), read = await readerOf(knowledge);
  // Once its library is here romaji is read without waiting.
  await readingOf('a');
  const readingsOf = (name: string): readonly string[] => (isLatin(name) ? romajiOf(nameKey(name)) : read(name));
  await eachMember(knowledge, ({ name, kana }, number) => {
    for (const reading of kana === undefined ? wordings(name).flatMap(readingsOf) : [foldName(nameKey(kana))]) {
      const stem = withoutTrade(reading);
      readings.add(reading, number);
      if (stem !== undefined) stems.add(stem, number);
    }
  });
  settling(readings, stems);
  return { readings, stems };
});

/** What reads names: nothing has to be fetched where every member states its kana. */
const readerOf = ({ members }: Knowledge): Promise<(name: string) => readonly string[]> => (members.every(({ kana }) => kana !== undefined) ? Promise.resolve(() => []) : nameReader());

function romajiOf(key: string): readonly string[] {
  const read = looksRomaji(key) ? readingOf(key) : undefined;
  return typeof read === 'string' ? [foldName(read)] : [];
}

/** What names sound like: those in Latin letters, and of the others the reading and the first foreign word. */
export const soundedNames = made(async (knowledge) => {
  const latin = new NameText(), japanese = new NameText(), reader = await readerOf(knowledge);
  await eachMember(knowledge, ({ name, kana }, number) => {
    const names = wordings(name), others = names.filter((each) => !isLatin(each));
    const foreign = others.flatMap((each) => /[ァ-ヶー・ｦ-ﾟ]{3,}/u.exec(each) ?? []).map(normalize);
    const read = kana === undefined ? others.flatMap((each) => reader(each).slice(0, 1)) : [nameKey(kana)];
    for (const key of new Set(names.filter(isLatin).flatMap((each) => soundsOfLatin(nameKey(each))))) latin.add(key, number);
    for (const key of new Set([...foreign, ...read].map(soundsOfKana))) japanese.add(key, number);
  });
  settling(latin, japanese);
  return { latin, japanese };
});
