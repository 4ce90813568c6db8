import * as z from 'zod/mini';
import { contact, coordinates, date, localizedText, municipalityCode, open, photo, quantityRange, webUrl, words, yearOrDate } from './basics.js';
import { memberSchema } from './member.js';

const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));
const text = z.exactOptional(localizedText);
const number = z.exactOptional(z.number());

/** See `Concept`. */
export const conceptSchema = open({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  kind: z.enum(['process', 'material', 'finish', 'equipment', 'certification', 'product', 'service', 'industry', 'need']),
  ja: z.string(), kana: z.exactOptional(z.string()), en: z.string(),
  synonyms: z.exactOptional(open({ ja: z.exactOptional(words), en: z.exactOptional(words) })),
  verbs: z.exactOptional(words), readings: z.exactOptional(words), broader: z.exactOptional(words), related: z.exactOptional(words),
  before: z.exactOptional(words), after: z.exactOptional(words), leadsTo: z.exactOptional(words), modifiers: z.exactOptional(words),
  close: z.exactOptional(words),
});

const region = open({ id: z.string(), name: localizedText, codes: z.exactOptional(list(municipalityCode)), description: text });

const agglomeration = open({
  id: z.string(), kind: z.enum(['production-centre', 'company-town', 'industrial-complex']), name: localizedText,
  regions: z.exactOptional(words), industries: z.exactOptional(words),
  statistics: z.exactOptional(list(open({
    year: z.number(), establishments: number, employees: number, shipments: number, valueAdded: number, source: text,
  }))),
  knownFor: text, description: text,
});

const resource = open({
  id: z.string(),
  kind: z.enum(['climate', 'milieu', 'culture', 'core-company', 'agglomeration', 'university', 'research-institute',
    'testing-institute', 'shared-equipment', 'craft']),
  name: localizedText, description: text, location: z.exactOptional(coordinates), contact: z.exactOptional(contact), photo: z.exactOptional(photo),
});

const network = open({
  id: z.string(), kind: z.enum(['association', 'joint-order', 'syndicate', 'one-stop', 'cluster']), name: localizedText,
  founded: z.exactOptional(yearOrDate), description: text, contact: z.exactOptional(contact), stages: z.exactOptional(words),
  intake: z.exactOptional(open({
    style: z.enum(['office-picks-lead', 'administrative-review', 'interview', 'raise-hands', 'direct']),
    promise: text, responseHours: number, firstSeenBy: text, decidedBy: text, leads: text,
    ndaBeforeDrawings: z.exactOptional(z.boolean()), liability: text, consumerOrders: z.exactOptional(z.boolean()), languages: z.exactOptional(words),
  })),
  statedMembers: number,
});

const product = open({
  id: z.string(), name: localizedText, need: text, makers: z.exactOptional(words), awards: z.exactOptional(list(localizedText)),
  description: text, photo: z.exactOptional(photo),
});

const standard = open({
  id: z.string(), name: localizedText, version: z.exactOptional(z.string()), publishedBy: text,
  entries: z.exactOptional(list(open({
    code: z.exactOptional(z.string()), finish: z.string(), material: z.exactOptional(z.string()), priorSurface: text,
    gritSequence: z.exactOptional(list(z.number())), roughness: z.exactOptional(quantityRange),
    roughnessRule: z.exactOptional(z.enum(['16%', 'max'])), permittedFlaws: text, samplePlate: z.exactOptional(z.string()),
  }))),
});

const solvedCase = open({
  id: z.string(), title: localizedText, problem: text, result: text,
  stages: z.exactOptional(list(open({ stage: z.string(), member: z.string() }))), photo: z.exactOptional(photo),
});

/** See `DirectoryDocument`. Checking never changes a document: what the schema does not know is kept. */
export const directorySchema = open({
  $schema: z.exactOptional(z.string()),
  format: z.literal('sanchi-directory/1'),
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  title: localizedText,
  description: text,
  publisher: open({ name: localizedText, contact: z.exactOptional(contact) }),
  updated: z.exactOptional(date),
  licence: z.exactOptional(z.string()),
  source: z.exactOptional(open({ title: text, url: z.exactOptional(webUrl) })),
  demonstration: z.exactOptional(z.boolean()),
  regions: z.exactOptional(list(region)),
  agglomerations: z.exactOptional(list(agglomeration)),
  networks: z.exactOptional(list(network)),
  members: list(memberSchema),
  resources: z.exactOptional(list(resource)),
  products: z.exactOptional(list(product)),
  standards: z.exactOptional(list(standard)),
  cases: z.exactOptional(list(solvedCase)),
  vocabulary: z.exactOptional(list(conceptSchema)),
  distinguishing: z.exactOptional(words),
  neighbours: z.exactOptional(list(open({ name: localizedText, url: webUrl }))),
  prepared: z.exactOptional(open({
    version: z.number(), edition: z.string(), fingerprint: z.string(), lines: z.exactOptional(z.string()), concepts: z.string(), needs: z.string(), traps: z.string(), places: z.string(), postings: z.string(),
  })),
  shards: z.exactOptional(list(open({ url: z.string(), members: z.number() }))),
});
