import type { Concept, DirectoryDocument, Member } from '@sanchi/sdk';
import { memberSchema, type conceptSchema, type directorySchema } from '@sanchi/sdk/schema';
import type * as z from 'zod/mini';
import { describe, expect, expectTypeOf, it } from 'vitest';

/** A type to its last field, whatever is marked readonly: zod marks lists, we mark everything. */
type Plain<T> = T extends readonly (infer Item)[] ? Plain<Item>[] : T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;
type FromSchema<T extends z.core.$ZodType> = Plain<z.output<T>>;

describe('schemas and public types', () => {
  it('agree field by field', () => {
    expectTypeOf<FromSchema<typeof memberSchema>>().toEqualTypeOf<Plain<Member>>();
    expectTypeOf<FromSchema<typeof conceptSchema>>().toEqualTypeOf<Plain<Concept>>();
    // The schema takes one format, the type what any version may say.
    expectTypeOf<Omit<FromSchema<typeof directorySchema>, 'format'>>().toEqualTypeOf<Omit<Plain<DirectoryDocument>, 'format'>>();
  });

  it('refuse a javascript: URL, a false 法人番号 and a municipality code whose check digit is wrong', () => {
    const member = { id: 'a', name: '有限会社あ' };
    expect(memberSchema.safeParse(member).success).toBe(true);
    expect(memberSchema.safeParse({ ...member, contact: { url: 'javascript:alert(1)' } }).success).toBe(false);
    expect(memberSchema.safeParse({ ...member, corporateNumber: '4011001098993' }).success).toBe(true);
    expect(memberSchema.safeParse({ ...member, corporateNumber: '5011001098993' }).success).toBe(false);
    expect(memberSchema.safeParse({ ...member, municipality: '152137' }).success).toBe(true);
    expect(memberSchema.safeParse({ ...member, municipality: '152138' }).success).toBe(false);
    expect(memberSchema.safeParse({ ...member, capabilities: [{ process: 'polishing', lot: { min: 5, max: 1, unit: '個' } }] }).success).toBe(false);
  });
});
