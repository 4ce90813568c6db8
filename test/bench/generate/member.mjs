/** One generated member and what is true of it. */
import { CONCEPTS, conceptOf, withBroader, written, writtenInEnglish } from './concepts/index.mjs';
import { MATERIALS, withBroaderMaterial } from './concepts/materials.mjs';
import { makeName } from './names.mjs';
import { ENGLISH_REFUSALS, ENGLISH_STYLES, FILLERS, JAPANESE_STYLES, NEEDLESS, needless, REFUSALS, TRAPS } from './phrases.mjs';
import { PLACES, STREETS } from './places.mjs';
import { createRandom } from './random.mjs';
import { limitsAsFields, limitsInWords, makeLimits } from './values.mjs';

const CERTIFICATES = ['ISO 9001', 'ISO9001', 'ISO 14001', 'JIS Q 9100', 'ISO13485', 'IATF 16949', 'エコアクション21'];

/** The commonest spelling half of the time, otherwise any, now and then the reading. */
const spell = (concept, random) => {
  const words = written(concept);
  if (random.chance(0.5)) return words[0];
  return random.chance(0.06) ? concept.kana : random.pick(words);
};

/** Sentences as one text; a line that ends without a full stop never runs into the next. */
const joined = (sentences, glue) =>
  sentences.reduce((text, sentence) => `${text}${/[。.]$/.test(text) ? (/\.$/.test(text) ? ' ' : glue) : '\n'}${sentence}`);

const refusal = (skill, english, random) => {
  if (english) return random.pick(ENGLISH_REFUSALS)(random.pick(skill.en));
  return random.pick(NEEDLESS.includes(skill.id) ? [...REFUSALS, needless] : REFUSALS)(spell(skill, random));
};

const spellMaterial = (material, random) => (random.chance(0.6) ? material.names[0] : random.pick([...material.names, ...(material.grades ?? [])]));

const chooseSkills = (random, place) => {
  const first = conceptOf(random.chance(0.35) ? random.pick(place.known) : random.skewed(CONCEPTS).id);
  const neighbours = CONCEPTS.filter(({ id, group }) => group === first.group && id !== first.id);
  return [first, ...random.some(neighbours, random.pick([0, 1, 1, 2, 2, 3]))];
};

/** A skill that no choice of the member makes true, for the sentence that refuses it. */
const refusable = (random, skills) => {
  const own = new Set(skills.flatMap(({ id }) => withBroader(id)));
  return random.pick(CONCEPTS.filter(({ id, group }) =>
    group === skills[0].group && !own.has(id) && !withBroader(id).some((broader) => own.has(broader))));
};

/**
 * @returns {{ member: object, facts: { id: string, name: string, core: string, kana: string, english: string, parts: object, bare: object, concepts: string[],
 *   materials: string[], certificates: string[], place: object, limits: object, explicit: boolean, style: string } }}
 */
export const makeMember = (seed, at) => {
  const random = createRandom(`${seed}:${at}`);
  const place = random.skewed(PLACES);
  const skills = chooseSkills(random, place);
  const ids = [...new Set(skills.flatMap(({ id }) => withBroader(id)))];
  const materials = random.some(MATERIALS.filter(({ group, only }) => group === skills[0].group && (!only || ids.includes(only))), random.pick([0, 1, 1, 2, 3]));
  const limits = makeLimits(random);
  const explicit = random.chance(1 / 3);
  const english = !explicit && random.chance(0.12);
  const certificates = random.chance(0.25) ? [random.pick(CERTIFICATES)] : [];
  const name = makeName(random, ids);
  const id = `m${String(at).padStart(6, '0')}`;

  const sentences = [];
  if (!explicit) {
    const w = skills.map((skill) => (english ? random.pick(writtenInEnglish(skill)) : spell(skill, random)));
    const m = materials.map((material) => (english ? random.pick(material.en) : spellMaterial(material, random)));
    sentences.push(random.pick(english ? ENGLISH_STYLES : JAPANESE_STYLES)({ w, m, v: limitsInWords(limits, random), random }));
    if (certificates.length > 0) sentences.push(english ? `${certificates[0]} certified.` : `${certificates[0]}認証取得。`);
  }
  if (!english && random.chance(0.3) && skills[0].says) sentences.push(`${random.pick(skills[0].says)}。`);
  if (!english) sentences.push(...random.some(FILLERS, random.between(0, 2)));
  const refused = random.chance(0.1) ? refusable(random, skills) : undefined;
  if (refused) sentences.push(refusal(refused, english, random));
  if (random.chance(0.06)) {
    const trap = random.pick(TRAPS);
    if (!ids.includes(trap.not)) sentences.push(trap.text);
  }

  const kit = random.chance(0.4) ? skills.filter((skill) => skill.kit).map((skill) => ({ kind: random.pick(skill.kit), count: random.between(1, 6) })) : [];
  const street = `${random.pick(STREETS)}${random.between(1, 9)}-${random.between(1, 30)}`;
  const member = {
    id,
    name: english || random.chance(0.2) ? { ja: name.name, en: name.english } : name.name,
    ...(random.chance(0.5) && { kana: name.kana }),
    municipality: place.code,
    address: `${random.chance(0.9) ? place.prefecture : ''}${place.name}${street}`,
    employees: random.between(2, 180),
    ...(sentences.length > 0 && { description: joined(sentences, random.pick(['', '\n'])) }),
    ...(explicit && {
      capabilities: skills.map((skill) => ({
        process: spell(skill, random),
        ...(materials.length > 0 && { materials: materials.map((material) => spellMaterial(material, random)) }),
        ...limitsAsFields(limits),
      })),
      ...(certificates.length > 0 && { certifications: certificates.map((kind) => ({ kind })) }),
    }),
    ...(kit.length > 0 && { equipment: kit }),
    demonstration: true,
  };
  const facts = {
    id, name: name.name, core: name.core, kana: name.kana, english: name.english, parts: name.parts, bare: name.bare, concepts: ids,
    materials: [...new Set(materials.flatMap((material) => withBroaderMaterial(material.id)))],
    certificates: certificates.map((kind) => kind.replace(/\s/g, '')), place, limits, explicit,
    refused: refused?.id, style: explicit ? 'explicit' : english ? 'english' : 'free',
  };
  return { member, facts };
};
