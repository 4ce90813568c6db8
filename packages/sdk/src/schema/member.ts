import * as z from 'zod/mini';
import {
  contact, coordinates, corporateNumber, date, localizedText, municipalityCode, open, photo, quantityRange, webUrl, words, yearOrDate,
} from './basics.js';

const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));
const quantity = z.exactOptional(quantityRange);
const text = z.exactOptional(localizedText);

/** See `Capability`. */
export const capability = open({
  process: z.string(), name: text, materials: z.exactOptional(words), finish: z.exactOptional(words),
  size: z.exactOptional(open({ length: quantity, width: quantity, height: quantity, diameter: quantity })),
  thickness: quantity, weight: quantity, tolerance: quantity, roughness: quantity, grit: quantity, lot: quantity,
  leadTime: quantity, standard: z.exactOptional(z.string()), price: quantity, samples: z.exactOptional(list(photo)), note: text,
  origin: z.exactOptional(z.enum(['stated', 'inferred'])),
  evidence: z.exactOptional(open({ by: z.enum(['answer', 'job']), on: date })),
});

const work = open({
  name: localizedText, summary: text, description: text, category: text, tags: z.exactOptional(list(localizedText)),
  photo: z.exactOptional(photo), url: z.exactOptional(webUrl), year: z.exactOptional(z.number()), award: text,
});

/** See `Member`. */
export const memberSchema = open({
  id: z.string().check(z.minLength(1)),
  corporateNumber: z.exactOptional(corporateNumber),
  name: localizedText,
  kana: z.exactOptional(z.string()),
  municipality: z.exactOptional(municipalityCode),
  address: text,
  postcode: z.exactOptional(z.string().check(z.regex(/^\d{3}-\d{4}$/))),
  location: z.exactOptional(coordinates),
  contact: z.exactOptional(contact),
  founded: z.exactOptional(yearOrDate),
  capital: z.exactOptional(z.number().check(z.gte(0))),
  employees: z.exactOptional(z.number().check(z.gte(0))),
  industry: z.exactOptional(open({ code: z.exactOptional(z.string()), label: text })),
  industriesServed: z.exactOptional(words),
  tags: z.exactOptional(list(localizedText)),
  appeal: text, description: text, message: text,
  photos: z.exactOptional(list(photo)),
  visiting: z.exactOptional(open({
    hours: text, closed: text, tour: z.exactOptional(z.boolean()), tourNote: text, shop: z.exactOptional(z.boolean()), note: text,
  })),
  extra: z.exactOptional(list(open({ label: localizedText, value: localizedText }))),
  consumerOrders: z.exactOptional(z.boolean()),
  languages: z.exactOptional(words),
  shipsAbroad: z.exactOptional(z.boolean()),
  refuses: text,
  capabilities: z.exactOptional(list(capability)),
  equipment: z.exactOptional(list(open({
    kind: z.string(), maker: z.exactOptional(z.string()), model: z.exactOptional(z.string()), capacity: text,
    count: z.exactOptional(z.number()), year: z.exactOptional(z.number()), shareable: z.exactOptional(z.boolean()), note: text,
  }))),
  certifications: z.exactOptional(list(open({
    kind: z.string(), number: z.exactOptional(z.string()), body: text, issued: z.exactOptional(date), validUntil: z.exactOptional(date),
  }))),
  works: z.exactOptional(list(work)),
  products: z.exactOptional(list(work)),
  roles: z.exactOptional(list(open({
    network: z.string(), role: z.exactOptional(z.enum(['office', 'administrative', 'lead', 'stakeholder', 'cluster', 'member'])),
    stages: z.exactOptional(words),
  }))),
  confirmed: z.exactOptional(open({ by: text, on: date })),
  source: z.exactOptional(open({ title: text, url: z.exactOptional(webUrl), licence: z.exactOptional(z.string()) })),
  demonstration: z.exactOptional(z.boolean()),
});
