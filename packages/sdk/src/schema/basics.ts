import * as z from 'zod/mini';
import { isCorporateNumber } from '../model/corporate-number.js';
import { isMunicipalityCode } from '../model/municipality-code.js';
import { units } from '../model/quantity.js';

/**
 * An object whose unknown fields are kept as they are: a later minor version, or an office, may have added them. The type
 * names the known ones alone.
 */
export const open = <T extends z.core.$ZodShape>(fields: T): z.ZodMiniObject<T> => z.looseObject(fields);
/** A string, or strings by language. */
export const localizedText = z.union([z.string(), z.readonly(z.record(z.string(), z.string()))]);
/** ISO 8601 date. */
export const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** A year, or an ISO 8601 date to the month or day. */
export const yearOrDate = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
/** A link a page may show: nothing but http and https. */
export const webUrl = z.string().check(z.regex(/^https?:\/\//i));
/** A link, or a file beside the document. */
export const mediaUrl = z.string().check(z.refine((url) => !/^\s*[a-z][a-z0-9+.-]*:/i.test(url) || /^https?:/i.test(url)));
/** 法人番号. */
export const corporateNumber = z.string().check(z.regex(/^[1-9]\d{12}$/, { abort: true }), z.refine(isCorporateNumber));
/** 全国地方公共団体コード. */
export const municipalityCode = z.string().check(z.regex(/^\d{6}$/, { abort: true }), z.refine(isMunicipalityCode));
/** Plain strings: ids or words. */
export const words = z.readonly(z.array(z.string()));

/** See `QuantityRange`. */
export const quantityRange = open({
  min: z.exactOptional(z.number()), max: z.exactOptional(z.number()), unit: z.enum(units),
  basis: z.exactOptional(z.string()), note: z.exactOptional(z.string()), negotiable: z.exactOptional(z.boolean()),
}).check(z.refine(({ min, max }) => min === undefined || max === undefined || min <= max));

/** See `Contact`. */
export const contact = open({
  phone: z.exactOptional(z.string()), fax: z.exactOptional(z.string()), email: z.exactOptional(z.string().check(z.regex(/^\S+@\S+$/))),
  url: z.exactOptional(webUrl), form: z.exactOptional(webUrl), department: z.exactOptional(localizedText),
});
/** See `Coordinates`. */
export const coordinates = open({
  latitude: z.number().check(z.gte(-90), z.lte(90)), longitude: z.number().check(z.gte(-180), z.lte(180)),
});
/** See `Photo`. */
export const photo = open({ url: mediaUrl, alt: z.exactOptional(localizedText), caption: z.exactOptional(localizedText) });
