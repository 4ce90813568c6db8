import type { QuantityBreak } from '@sanchi/sdk';
import { formatRange } from '../../base/format.js';
import { formatDate } from '../../base/format-date.js';
import { listed } from '../../base/punctuation.js';
import type { Understood } from './reading.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** What was understood, in words: 「2027年8月31日」「±0.01 mm」「10個、毎月1,000個」. */
export function describe(form: SanchiRfqForm, understood: Understood | undefined, field?: string): string {
  if (!understood) return '';
  const { language } = form;
  const { quantities, schedule, size, range, words } = understood;
  if (words) return words;
  if (quantities) return listed(language, quantities.map((each) => amountWords(form, each)));
  if (schedule) return listed(language, [schedule.wanted ? formatDate(schedule.wanted, language) : '', schedule.asSoonAsPossible ? form.t('rf_asap') : ''].filter(Boolean));
  if (size) return (['diameter', 'length', 'width', 'height'] as const).flatMap((axis) => {
    const value = size[axis];
    return value ? [form.t(`rf_axis_${axis}`, { value: formatRange(value, language) })] : [];
  }).join(' × ');
  return range ? formatRange(range, language, field) : '';
}

function amountWords(form: SanchiRfqForm, { amount, unit = '個', per }: QuantityBreak): string {
  const words = formatRange({ min: amount, max: amount, unit }, form.language);
  return per === 'month' ? form.t('rf_perMonth', { amount: words }) : per === 'year' ? form.t('rf_perYear', { amount: words }) : words;
}
