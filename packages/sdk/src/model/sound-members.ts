import { checkDocument } from './check-document.js';
import type { Concept } from './concept.js';
import type { DirectoryDocument, Neighbour } from './directory.js';
import type { Member } from './member.js';
import { completeMunicipalityCode } from './municipality-code.js';
import type { Network } from './network.js';

/** Reads a value of a document: the same where it is sound, else what can be made of it, or nothing. */
type Reader = (value: unknown) => unknown;

const as: Reader = (value) => value;
const string: Reader = (value) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined);
const number: Reader = (value) => (typeof value === 'number' ? value : undefined);
const flag: Reader = (value) => (typeof value === 'boolean' ? value : undefined);

/** A document may name a field as it likes: `constructor`, `__proto__`. */
const readerOf = (readers: Readonly<Record<string, Reader>>, name: string): Reader => (Object.hasOwn(readers, name) && readers[name]) || as;

/** Some entries of an object, the others as they are; `undefined` where none can be read. */
function fields(readers: Readonly<Record<string, Reader>>, key?: string): Reader {
  return (value) => {
    // Who writes only words means the one field that must be there: "ISO 9001" for { "kind": "ISO 9001" }.
    if (key !== undefined && typeof value === 'string') return { [key]: value };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const before = value as Readonly<Record<string, unknown>>;
    // Nearly all is sound: nothing is made of it.
    if (Object.keys(before).every((name) => readerOf(readers, name)(before[name]) === before[name])) return key !== undefined && before[key] === undefined ? undefined : before;
    const after = Object.entries(before).map(([name, each]) => [name, readerOf(readers, name)(each)] as const);
    const made = Object.fromEntries(after.filter(([, each]) => each !== undefined));
    return key !== undefined && made[key] === undefined ? undefined : made;
  };
}

const text: Reader = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return string(value);
  const sound = Object.entries(value).filter(([, words]) => typeof words === 'string');
  return sound.length === Object.keys(value).length ? value : sound.length > 0 ? Object.fromEntries(sound) : undefined;
};

/** A list; one thing that stands for itself is a list of one. */
const list = (item: Reader): Reader => (value) => {
  if (value === undefined || value === null) return undefined;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items === value && items.every((each) => each !== undefined && item(each) === each) ? value : items.map(item).filter((each) => each !== undefined);
};

const strings = list(string), texts = list(text);
const amount = fields({ min: number, max: number, unit: string, basis: string, note: string, negotiable: flag });
/** A figure without its unit says nothing; one whose unit is unknown may still be shown. */
const quantity: Reader = (value) => {
  const read = amount(value) as { readonly unit?: unknown } | undefined;
  return read?.unit === undefined ? undefined : read;
};
const photo = fields({ url: string, alt: text, caption: text }, 'url');
const source = fields({ title: text, url: string, licence: string });
const work = fields({ name: text, summary: text, description: text, category: text, tags: texts, photo, url: string, year: number, award: text }, 'name');
const capability = fields({
  process: string, name: text, materials: strings, finish: strings, standard: string, note: text, origin: string, samples: list(photo),
  size: fields({ length: quantity, width: quantity, height: quantity, diameter: quantity }),
  thickness: quantity, weight: quantity, tolerance: quantity, roughness: quantity, grit: quantity, lot: quantity, leadTime: quantity, price: quantity,
  evidence: fields({ by: string, on: string }, 'on'),
}, 'process');

/** Five digits are completed; what is no code is kept, so that it can be seen. */
const place: Reader = (value) => {
  const code = string(value);
  return typeof code === 'string' ? completeMunicipalityCode(code) ?? code : undefined;
};

const member = fields({
  corporateNumber: string, kana: string, municipality: place, address: text, postcode: string, founded: string, capital: number, employees: number,
  location: (value) => {
    const { latitude, longitude } = (value ?? {}) as Readonly<Record<string, unknown>>;
    return Number.isFinite(latitude) && Number.isFinite(longitude) ? value : undefined;
  },
  contact: fields({ phone: string, fax: string, email: string, url: string, form: string, department: text }),
  industry: fields({ code: string, label: text }, 'label'), industriesServed: strings,
  tags: texts, appeal: text, description: text, message: text, refuses: text, photos: list(photo),
  visiting: fields({ hours: text, closed: text, tour: flag, tourNote: text, shop: flag, note: text }),
  extra: list(fields({ label: text, value: text }, 'value')),
  consumerOrders: flag, languages: strings, shipsAbroad: flag, demonstration: flag,
  capabilities: list(capability),
  equipment: list(fields({ kind: string, maker: string, model: string, capacity: text, count: number, year: number, shareable: flag, note: text }, 'kind')),
  certifications: list(fields({ kind: string, number: string, body: text, issued: string, validUntil: string }, 'kind')),
  works: list(work), products: list(work),
  roles: list(fields({ network: string, role: string, stages: strings }, 'network')),
  confirmed: fields({ by: text, on: string }, 'on'), source,
});

const network = list(fields({ id: string, name: text, description: text }, 'id'));

const neighbour = list(fields({ name: text, url: string }, 'url'));

const concept = fields({ kana: string, synonyms: fields({ ja: strings, en: strings }), ...Object.fromEntries(
  ['verbs', 'readings', 'broader', 'related', 'before', 'after', 'leadsTo', 'modifiers', 'close'].map((name) => [name, strings])) });

/**
 * A document that no build has checked, with members whose fields have the shape that search and pages rely on: what has
 * another is read as far as it can be (words for an object, one thing for a list, a number for digits), else left out as
 * if it were not stated. Unknown fields stay. `sanchi check` names each.
 *
 * @throws {SanchiError} `invalid` with `details.issues` where an id stands twice, or a concept of the directory's own lacks
 * what it must have.
 */
export function soundMembers(document: DirectoryDocument): DirectoryDocument {
  const { members, vocabulary, networks, neighbours } = checkDocument(document, document.id);
  return {
    ...document,
    members: members.map((each) => member(each) as Member),
    ...(vocabulary && { vocabulary: vocabulary.map((each) => concept(each) as Concept) }),
    ...(neighbours && { neighbours: neighbour(neighbours) as Neighbour[] }),
    ...(networks && { networks: network(networks) as Network[] }),
  };
}
