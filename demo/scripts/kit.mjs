// Short forms in which the demonstration directories are written. A text is a string or [ja, en]; ids are parted by blanks.

const PLACES = {
  tsubame: ['152137', '新潟県燕市', 'Tsubame, Niigata', 37.673, 138.882],
  sanjo: ['152048', '新潟県三条市', 'Sanjo, Niigata', 37.637, 138.962],
  nagaoka: ['152021', '新潟県長岡市', 'Nagaoka, Niigata', 37.446, 138.851],
  kamo: ['152099', '新潟県加茂市', 'Kamo, Niigata', 37.666, 139.04],
  mitsuke: ['152111', '新潟県見附市', 'Mitsuke, Niigata', 37.531, 138.913],
  kashiwazaki: ['152056', '新潟県柏崎市', 'Kashiwazaki, Niigata', 37.372, 138.559],
  niigata: ['151009', '新潟県新潟市', 'Niigata, Niigata', 37.916, 139.036],
  uji: ['262048', '京都府宇治市', 'Uji, Kyoto', 34.884, 135.8],
  kumiyama: ['263222', '京都府久御山町', 'Kumiyama, Kyoto', 34.881, 135.733],
  joyo: ['262072', '京都府城陽市', 'Joyo, Kyoto', 34.853, 135.78],
  fushimi: ['261092', '京都府京都市伏見区', 'Fushimi-ku, Kyoto', 34.936, 135.761],
  kyotominami: ['261076', '京都府京都市南区', 'Minami-ku, Kyoto', 34.979, 135.745],
  higashiosaka: ['272272', '大阪府東大阪市', 'Higashi-Osaka, Osaka', 34.679, 135.601],
  yao: ['272124', '大阪府八尾市', 'Yao, Osaka', 34.627, 135.601],
  tsuyama: ['332038', '岡山県津山市', 'Tsuyama, Okayama', 35.069, 134.004],
  kumamoto: ['431001', '熊本県熊本市', 'Kumamoto, Kumamoto', 32.803, 130.708],
  koshi: ['432164', '熊本県合志市', 'Koshi, Kumamoto', 32.886, 130.79],
  kikuchi: ['432105', '熊本県菊池市', 'Kikuchi, Kumamoto', 32.979, 130.813],
  ozu: ['434035', '熊本県大津町', 'Ozu, Kumamoto', 32.879, 130.868],
  yatsushiro: ['432024', '熊本県八代市', 'Yatsushiro, Kumamoto', 32.508, 130.602],
  fukui: ['182010', '福井県福井市', 'Fukui, Fukui', 36.064, 136.22],
  sakai: ['182109', '福井県坂井市', 'Sakai, Fukui', 36.167, 136.231],
  sabae: ['182079', '福井県鯖江市', 'Sabae, Fukui', 35.956, 136.184],
  katsuyama: ['182061', '福井県勝山市', 'Katsuyama, Fukui', 36.061, 136.501],
  kahoku: ['172090', '石川県かほく市', 'Kahoku, Ishikawa', 36.72, 136.707],
  komatsu: ['172031', '石川県小松市', 'Komatsu, Ishikawa', 36.408, 136.445],
  nomi: ['172111', '石川県能美市', 'Nomi, Ishikawa', 36.447, 136.554],
  hakusan: ['172103', '石川県白山市', 'Hakusan, Ishikawa', 36.514, 136.566],
  nanto: ['162108', '富山県南砺市', 'Nanto, Toyama', 36.587, 136.875],
  miki: ['282154', '兵庫県三木市', 'Miki, Hyogo', 34.797, 134.99],
  ono: ['282189', '兵庫県小野市', 'Ono, Hyogo', 34.853, 134.932],
  sasayama: ['282219', '兵庫県丹波篠山市', 'Tamba-Sasayama, Hyogo', 35.076, 135.219],
  ota: ['131113', '東京都大田区', 'Ota-ku, Tokyo', 35.561, 139.716],
};

const hash = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 100003, 7);
const compact = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)));

/** 'words' or ['ことば', 'words'] → LocalizedText. */
export const text = (words) => (Array.isArray(words) ? { ja: words[0], en: words[1] } : words);
export const list = (ids) => (ids ? ids.split(' ').filter(Boolean) : undefined);
/** 5 → from 5, [1, 5] → 1–5, [, 5] → up to 5. */
export const range = (value, unit, more = {}) => {
  if (value === undefined) return undefined;
  const [min, max] = Array.isArray(value) ? value : [value];
  return { ...compact({ min, max }), unit, ...more };
};

const AXES = { L: 'length', W: 'width', H: 'height', D: 'diameter' };
const size = (words) => words && Object.fromEntries(words.split(' ').map((axis) => [AXES[axis[0]], { max: Number(axis.slice(1)), unit: 'mm' }]));

/** What a price is for, and the note, each in both languages, as one text. */
const remarks = (yenFor, note) => (yenFor && note ? { ja: `${yenFor[0]}。${note[0]}`, en: `${yenFor[1]}. ${note[1]}` } : text(yenFor ?? note));

/**
 * A capability: process, materials, limits. `t` thickness mm, `tol` ± mm, `ra` finest Ra, `grit`, `lot` pieces,
 * `days` working days, `yen` from ¥ for `yenFor` in both languages, `kg`, `size` 'D300 L500' in mm, `ask` makes the size negotiable.
 */
export const can = (process, materials, { finish, size: box, ask, t, kg, tol, ra, grit, lot, unit = '個', days, yen, yenFor, standard, note, name, inferred } = {}) => compact({
  process, name: name && text(name), materials: list(materials), finish: list(finish),
  size: ask ? Object.fromEntries(Object.entries(size(box)).map(([axis, limit]) => [axis, { ...limit, negotiable: true }])) : size(box),
  thickness: range(t, 'mm'), weight: range(kg && [undefined, kg], 'kg'), tolerance: range(tol, 'mm'), roughness: range(ra, 'Ra'),
  grit: range(grit, 'grit'), lot: range(lot, unit), leadTime: range(days, 'working-day'), standard,
  price: range(yen, 'JPY', { negotiable: true }), note: remarks(yenFor, note), origin: inferred && 'inferred',
});

/** A machine: kind, capacity, count; `shared` for one that others may use. */
export const has = (kind, capacity, count = 1, { year, shared, maker, model, note } = {}) => compact({
  kind, maker, model, capacity: capacity && text(capacity), count, year, shareable: shared || undefined, note: note && text(note),
});

/** A certificate: kind and the day it runs out. */
export const holds = (kind, validUntil, more = {}) => compact({ kind, validUntil, ...more });

/** A work or product: name, summary, year, award. */
export const made = (name, summary, { year, award, category } = {}) => compact({
  name: text(name), summary: summary && text(summary), category: category && text(category), year, award: award && text(award),
});

/** Facts in short: f founded, e employees, c capital in million yen. */
function facts(words = '') {
  const found = {};
  for (const word of words.split(' ')) {
    const value = word.slice(1);
    if (word[0] === 'f') found.founded = value;
    if (word[0] === 'e') found.employees = Number(value);
    if (word[0] === 'c') found.capital = Number(value) * 1_000_000;
  }
  return found;
}

/**
 * A member written for demonstration. Addresses lie in 見本町, a town that does not exist; mail goes to example.jp; nobody
 * has a telephone but those with `phone`, whose number is of zeros.
 */
export function maker(id, name, kana, place, { facts: short, appeal, about, message, can: capabilities, has: equipment, holds: certifications, made: works, sells: products, role, roles, tags, industry, serves, consumers, languages, abroad, refuses, visit, extra, phone, confirmed, photo } = {}) {
  const [municipality, ja, en, latitude, longitude] = PLACES[place];
  const number = hash(id);
  const block = [1 + (number % 6), 1 + (number % 29)];
  const english = Array.isArray(name);
  const day = new Date(Date.UTC(2026, 4, 11 + (number % 180))).toISOString().slice(0, 10);
  return compact({
    id, name: text(name), kana, municipality,
    address: english ? { ja: `${ja}見本町${block.join('-')}`, en: `${block.join('-')} Mihon-cho, ${en}` } : `${ja}見本町${block.join('-')}`,
    location: { latitude: round(latitude + ((number % 41) - 20) / 900), longitude: round(longitude + ((number % 37) - 18) / 800) },
    contact: { ...(phone ? { phone: '000-000-0000' } : {}), email: `info@${id}.example.jp` },
    ...facts(short),
    industry: industry && { label: text(industry) }, industriesServed: list(serves), tags: tags?.map(text),
    appeal: appeal && text(appeal), description: about && text(about), message: message && text(message), photos: photo && [photo],
    visiting: visit && compact({ ...visit, hours: visit.hours && text(visit.hours), closed: visit.closed && text(visit.closed), tourNote: visit.tourNote && text(visit.tourNote), note: visit.note && text(visit.note) }),
    extra: extra?.map(([label, value]) => ({ label: text(label), value: text(value) })),
    consumerOrders: consumers, languages: languages && list(languages), shipsAbroad: abroad, refuses: refuses && text(refuses),
    capabilities, equipment, certifications, works, products,
    roles: roles ?? (role && [role]),
    confirmed: confirmed === false ? undefined : { ...(confirmed?.by ? { by: text(confirmed.by) } : {}), on: confirmed?.on ?? day },
    demonstration: true,
  });
}

const round = (degrees) => Math.round(degrees * 10_000) / 10_000;

/** A member's part in a network: id, role, stages. */
export const part = (network, role, stages) => compact({ network, role, stages: list(stages) });

/** What all demonstration documents have in common. */
export const directory = (id, title, description, rest) => ({
  format: 'sanchi-directory/1', id, title: text(title), description: text(description),
  publisher: {
    name: { ja: `見本：${title[0]} 窓口`, en: `Demonstration: office of ${title[1]}` },
    contact: { email: `office@${id}.example.jp` },
  },
  updated: '2026-11-20', licence: 'MIT',
  source: {
    title: {
      ja: '仕組み・数値は公表された地域産業の報告書による。会員企業は見本として書いたもので、実在しません',
      en: 'Structure and figures after a published report on regional industry; the member companies are written for demonstration and do not exist',
    },
  },
  demonstration: true,
  ...rest,
});
