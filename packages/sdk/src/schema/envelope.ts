import * as z from 'zod/mini';

const text = z.union([z.string(), z.record(z.string(), z.string())]);

/**
 * The least a document must hold for a page to show it: the envelope, and of each member its id and name. Members are
 * checked in full by the CLI, the importer and the desk.
 */
export const envelopeSchema = z.looseObject({
  format: z.string(),
  id: z.string(),
  title: text,
  publisher: z.looseObject({ name: text }),
  members: z.array(z.looseObject({ id: z.string(), name: text })),
});
