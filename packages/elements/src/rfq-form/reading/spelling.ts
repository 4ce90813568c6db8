/** Words of a list as people part them. */
export const splitWords = (text: string): string[] => text.split(/[、,，;；\n]/).map((word) => word.trim()).filter(Boolean);

/** Half width, every dash one dash. */
export const narrow = (text: string): string => text.normalize('NFKC').replace(/[‐-―−ーｰ]/g, '-').trim();

/** Digits, plus sign and hyphens; an extension stays. The zero in +44 (0)20 is for callers at home. */
export const readPhone = (typed: string): string => narrow(typed).replace(/^(\+\d{1,3}[\s-]*)\(0\)/, '$1').replace(/[()\s]+/g, '-').replace(/[^\d+\-x内線]/gi, '').replace(/-{2,}/g, '-').replace(/^-|-$/g, '');

/** Seven digits with the hyphen after the third; others stay as they are. */
export function readPostcode(typed: string): string {
  const digits = narrow(typed).replace(/郵便番号|[〒〠:\s-]/g, '');
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : narrow(typed);
}

/** Compatibility ideographs (﨑, 塚, 神 in the shape that a family uses) and spacing accents, which NFKC would take apart. */
const KEPT = /[^\u00a8\u00af\u00b4\u00b8\u02d8-\u02dd\u0384\u0385\u203e\u309b\u309c\uf900-\ufaff\uffe3\u{2f800}-\u{2fa1f}]+/gu;

/** Names and addresses: kana full width, letters and figures half width, one dash between figures; every variant of a kanji stays. */
export const readName = (typed: string): string => typed.replace(KEPT, (part) => part.normalize('NFKC'))
  .replace(/(?<=\d)\s*[‐-―−ー-]\s*(?=\d)/g, '-').replace(/\s+/g, ' ').trim();

/** Katakana, full width. */
export const readKana = (typed: string): string => typed.normalize('NFKC').trim().replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
