/** British spellings and their American ones, at the places of a word where nothing else is written so. */
const PAIRS = [
  [/\baluminium\b/g, 'aluminum', /\baluminum\b/g, 'aluminium'],
  [/colour/g, 'color', /color(?!im)/g, 'colour'],
  [/fibre/g, 'fiber', /fiber/g, 'fibre'],
  [/mould/g, 'mold', /mold/g, 'mould'],
  [/\bcentre/g, 'center', /\bcenter(?!ing)/g, 'centre'],
  [/isation\b/g, 'ization', /ization\b/g, 'isation'],
  [/\b(anod|metall|galvan|polar|spheroid|steril|custom|resin)is(?=e|ing)/g, '$1iz', /\b(anod|metall|galvan|polar|spheroid|steril|custom|resin)iz(?=e|ing)/g, '$1is'],
  [/\bjewellery/g, 'jewelry', /\bjewelry/g, 'jewellery'],
  [/\btyre(?=s?\b)/g, 'tire', /\btire(?=s?\b)/g, 'tyre'],
  [/plough/g, 'plow', /plow/g, 'plough'],
  [/\bsulph/g, 'sulf', /\bsulf/g, 'sulph'],
  [/\b(vap|arm|od|harb)our/g, '$1or', /\b(vap|arm|od|harb)or(?=s?\b)/g, '$1our'],
  [/\b(mod|lab|lev|bev|pan|tunn|enam)ell(?=ed|ing)/g, '$1el', /\b(mod|lab|lev|bev|pan|tunn|enam)el(?=ed|ing)/g, '$1ell'],
  [/\bwoollen/g, 'woolen', /\bwoolen/g, 'woollen'],
];

/** Plurals that neither -s nor -es makes. */
const PLURALS = [
  [/(?<=\b(?:[a-z]*-)?(?:jack|pen)?kni)fe$/, 'ves'], [/(?<=shel)f$/, 'ves'], [/(?<=\bscar)f$/, 'ves'], [/(?<=craftsm)an$/, 'en'],
];

/** Other spellings of an English term: British or American as a whole or in one of its words, and the plurals that no rule of the normal form makes. */
export function englishSpellings(text) {
  const american = PAIRS.reduce((term, [british, to]) => term.replace(british, to), text);
  const british = PAIRS.reduce((term, [, , from, to]) => term.replace(from, to), text);
  const single = PAIRS.flatMap(([british, to, american, back]) => [text.replace(british, to), text.replace(american, back)]);
  const singular = [text, american, british, ...single];
  const plural = singular.flatMap((each) => PLURALS.map(([end, to]) => each.replace(end, to)));
  return [...new Set([...singular, ...plural])].filter((each) => each !== text);
}
