// What `npm start -- FILE…` says of a file that is not there: the name, the folder it was looked for in, and what lies there
// under a name like it.
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** So much of two names must be the same for one to be taken for a slip in the other. */
const ALIKE = 0.5;
const MOST = 3;

/** One sentence in English and one in Japanese. */
export function missingFile(path) {
  const [name, folder] = [basename(path), dirname(path)];
  const names = namesIn(folder);
  if (names === undefined) return `File not found: ${name}. There is no folder ${folder}. / ファイルが見つかりません: ${name}。フォルダー ${folder} がありません。`;
  const similar = similarNames(name, names);
  const [en, ja] = similar.length > 0 ? [` Similar names there: ${similar.join(', ')}.`, `似た名前のファイル: ${similar.join('、')}`] : ['', ''];
  return `File not found: ${name} in ${folder}.${en} / ファイルが見つかりません: ${name}（フォルダー: ${folder}）。${ja}`;
}

/** The likest of some names, the likest first. */
export function similarNames(name, names) {
  return names.map(each => ({ each, likeness: likeness(name, each) })).filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || (a.each < b.each ? -1 : 1)).slice(0, MOST).map(({ each }) => each);
}

/** The files of a folder; nothing where there is no such folder to be read. */
function namesIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(entry => !entry.isDirectory() && !entry.name.startsWith('.')).map(entry => entry.name);
  } catch {
    return undefined;
  }
}

/** The share of pairs of letters that two names have in common, without their endings: 名簿.csv is as good as 名簿.xlsx. */
function likeness(a, b) {
  const [one, other] = [a, b].map(pairsOf);
  const common = [...one].filter(pair => other.has(pair)).length;
  return (2 * common) / (one.size + other.size);
}

// Some systems keep が as か with a mark of its own.
function pairsOf(name) {
  const letters = [' ', ...name.normalize('NFKC').toLowerCase().replace(/\.[a-z0-9]+$/u, ''), ' '];
  return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
}
