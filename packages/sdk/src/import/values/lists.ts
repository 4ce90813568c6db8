const OPEN = '（(「『［[【〈《{';
const CLOSE = '）)」』］]】〉》}';
const BULLET = /^\s*(?:[・･●○◯◆◇■□★☆▪▫•‣►▶✓✔*＊※]\s*|[-－‐]\s+)/u;

/**
 * The values of a cell that holds several: parted by ; , 、 ／ | or line breaks, but never inside brackets, in a number
 * (1,000) or at a ・ within a word. A ・ at the start of a line is a bullet; where one begins a cell of one line, later
 * ones are bullets too (the line breaks between them were lost).
 */
export function splitList(text: string): string[] {
  if (text === '') return [];
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
  if (character === '/') return line[at - 1] === ' ' && line[at + 1] === ' ';
  return bulleted && '・･'.includes(character);
}

/** A key under which near-duplicates fall together: width, case, blanks and ・ apart. */
export const looseKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\s・･,，、.．\-‐‑–—―−/／()（）「」]/gu, '');
