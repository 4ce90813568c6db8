import type { Locale } from '@sanchi/sdk';

/** An ISO 8601 date, or year, as people read it. */
export function formatDate(date: string, locale: Locale): string {
  const time = /^\d{4}-\d\d-\d\d/.test(date) ? new Date(`${date.slice(0, 10)}T00:00:00`) : undefined;
  if (!time || Number.isNaN(time.getTime())) return date;
  return time.toLocaleDateString(locale.startsWith('ja') ? 'ja-JP' : locale, { year: 'numeric', month: 'long', day: 'numeric' });
}
