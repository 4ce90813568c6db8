/**
 * Forms that departments send out hold an example of how to fill them in: a row or a sheet 記入例, a company ○○株式会社. It comes back
 * with the answers, and would be published as a member.
 */
const LABEL = '(?:記入|入力|記載|回答|ご記入)例|例';
const MARKED = new RegExp(`^[（(【［\\[〔＜<]\\s*(?:${LABEL})\\s*[）)】］\\]〕＞>]|^(?:${LABEL})\\s*[:：）)]|^(?:記入|入力|記載|回答)例(?:$|[\\s　\\d])`, 'u');
const ONLY = new RegExp(`^(?:${LABEL}|Example|Sample)\\d*$`, 'iu');
const SHEET = /(?:記入|入力|記載|回答)(?:例|見本)|^(?:例|サンプル|sample|example)\s*\d*$/iu;

/** Marks that stand for letters to be filled in; 二〇〇一 is a number. */
const BLANKED = /[○◯●◎△▲□■×✕＊*]{2,}|(?<![一二三四五六七八九十〇])〇{2,}(?![一二三四五六七八九十〇])/u;

/** Whether a row shows how to fill in the list: by its name, or by what its first cell says. */
export const isExampleRow = (name: string, first: string): boolean => MARKED.test(name) || BLANKED.test(name) || ONLY.test(name) || MARKED.test(first) || (first !== name && ONLY.test(first));

/** Whether a sheet of several shows how to fill in the others. */
export const isExampleSheet = (name: string): boolean => SHEET.test(name.normalize('NFKC').trim());
