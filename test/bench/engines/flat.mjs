/** A member as a peer engine indexes it: the same words Sanchi reads, grouped in a few text fields. */

/** @typedef {{ id: string, name: string, place: string, skills: string, products: string, text: string }} FlatDocument */

export const FIELDS = ['name', 'place', 'skills', 'products', 'text'];

/** Every wording of a localized text. */
const words = (text) =>
  text === undefined || text === null ? [] : typeof text === 'string' ? [text] : Object.values(text);

const quantity = (range) => {
  if (!range) return [];
  const sign = range.basis === '±' ? '±' : range.basis === 'φ' ? 'φ' : '';
  return [`${range.min !== undefined ? `${sign}${range.min}${range.unit}から` : ''}${range.max !== undefined ? `${sign}${range.max}${range.unit}まで` : ''}`];
};

const capability = (item) => [
  item.process, ...words(item.name), ...(item.materials ?? []), ...(item.finish ?? []), ...words(item.note),
  ...quantity(item.tolerance), ...quantity(item.lot), ...quantity(item.leadTime), ...quantity(item.thickness),
  ...quantity(item.size?.diameter), ...quantity(item.size?.length),
];

const work = (item) => [
  ...words(item.name), ...words(item.summary), ...words(item.description), ...words(item.category),
  ...(item.tags ?? []).flatMap(words),
];

/** @returns {FlatDocument} */
export const flatten = (member) => ({
  id: member.id,
  name: [...words(member.name), member.kana ?? ''].join(' '),
  place: words(member.address).join(' '),
  skills: [
    ...(member.capabilities ?? []).flatMap(capability),
    ...(member.equipment ?? []).flatMap((item) => [item.kind, item.maker, item.model, ...words(item.note)]),
    ...(member.certifications ?? []).map((item) => item.kind),
    ...(member.tags ?? []).flatMap(words),
    ...words(member.industry?.label),
  ].filter(Boolean).join(' '),
  products: [...(member.products ?? []), ...(member.works ?? [])].flatMap(work).join(' '),
  text: [
    ...words(member.appeal), ...words(member.description), ...words(member.message), ...words(member.refuses),
    ...(member.extra ?? []).flatMap((item) => [...words(item.label), ...words(item.value)]),
  ].join(' '),
});

/** @typedef {{ document: object, flat: FlatDocument[] }} Corpus */

/** @returns {Corpus} */
export const corpusOf = (document) => ({ document, flat: document.members.map(flatten) });
