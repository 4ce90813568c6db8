const OPEN = '（(「『［[【〈《{';
const CLOSE = '）)」』］]】〉》}';
const BULLET = /^\s*(?:[・･●○◯◆◇■□★☆▪▫•‣►▶✓✔*＊※]\s*|[-－‐]\s+)/u;

/** ①鍋②釜, 1.鍋 2.釜: a cell that counts its items from one, as lines. */
function unnumbered(text: string): string {
  const circled = text.match(/[①-⑳]/gu) ?? [];
  if (circled.length > 1 && /^\s*①/u.test(text)) return text.replace(/[\s、,，;；・]*[①-⑳]\s*/gu, '\n').trim();
  const number = /(^|[\s、，;；])[(（]?([\d０-９]{1,2})[.．)）:：]\s*(?=[^\s\d０-９])/gu;
  const counted = [...text.matchAll(number)].map((match) => Number(match[2]?.normalize('NFKC')));
  const isCount = counted.length > 1 && /^\s*[(（]?[1１]/u.test(text) && counted.every((value, at) => value === at + 1);
  return isCount ? text.replace(number, '\n').trim() : text;
}

const JAPANESE = /[ぁ-んァ-ヶー一-龠々]/u;

/**
 * The values of a cell that holds several: parted by ; , 、 ／ |, line breaks, their
 * numbers (①…②…, 1.… 2.…) or a / between Japanese words, but never inside brackets, in a number
 * (1,000) or at a ・ within a word. A ・ at the start of a line is a bullet; where one begins a cell of one line, later
 * ones are bullets too (the line breaks between them were lost).
 */
export function splitList(cell: string): string[] {
  if (cell === '') return [];
  const text = unnumbered(cell);
  const items: string[] = [];
  for (const line of text.split('\n')) {
    const bulleted = !text.includes('\n') && /^\s*[・･]/u.test(line);
    let depth = 0;
    let item = '';
    for (let at = 0; at < line.length; at += 1) {
      const character = line[at] as string;
      if (OPEN.includes(character)) depth += 1;
      else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
      if (depth === 0 && parts(line, at, bulleted)) {
        items.push(item);
        item = '';
      } else {
        item += character;
      }
    }
    items.push(item);
  }
  const clean = items.map((item) => item.replace(BULLET, '').replace(/[。.]$/u, '').trim()).filter((item) => item !== '');
  return [...new Set(clean)];
}

function parts(line: string, at: number, bulleted: boolean): boolean {
  const character = line[at] as string;
  if (';；、，|｜／'.includes(character)) return true;
  if (character === ',') return !(/\d/u.test(line[at - 1] ?? '') && /^\d{3}(?!\d)/u.test(line.slice(at + 1, at + 5)));
  if (character === '/') return (line[at - 1] === ' ' && line[at + 1] === ' ') || (JAPANESE.test(line[at - 1] ?? '') && JAPANESE.test(line[at + 1] ?? ''));
  return bulleted && '・･'.includes(character);
}

/** A key under which near-duplicates fall together: width, case, blanks and ・ apart. */
export const looseKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\s・･,，、.．\-‐‑–—―−/／()（）「」]/gu, '');
