import type { DirectoryDocument, Member } from '@sanchi/sdk';
import { memberSchema, type directorySchema } from '@sanchi/sdk/schema';
import type * as z from 'zod/mini';
import { describe, expect, expectTypeOf, it } from 'vitest';

type FromSchema<T extends z.core.$ZodType> = z.output<T>;

describe('schemas and public types', () => {
  it('agree field by field', () => {
    expectTypeOf<keyof FromSchema<typeof memberSchema>>().toEqualTypeOf<keyof Member>();
    expectTypeOf<keyof FromSchema<typeof directorySchema>>().toEqualTypeOf<keyof DirectoryDocument>();
    expectTypeOf<FromSchema<typeof memberSchema>>().toExtend<Member>();
    expectTypeOf<FromSchema<typeof directorySchema>>().toExtend<DirectoryDocument>();
    expectTypeOf<Member>().toExtend<FromSchema<typeof memberSchema>>();
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
