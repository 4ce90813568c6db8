import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { buildEml, type Message } from '../../packages/elements/src/rfq-form/ways/eml.js';

const parse = async (message: Partial<Message>) => {
  const blob = await buildEml({ subject: '見積のお願い', text: '本文', files: [], ...message });
  const raw = Buffer.from(await blob.arrayBuffer());
  return { raw: raw.toString('latin1'), mail: await simpleParser(raw) };
};
const file = (name: string, bytes: Uint8Array<ArrayBuffer>, type = 'application/pdf') => new File([bytes], name, { type });

describe('the complete mail', () => {
  it('goes to everyone asked by name', async () => {
    const { mail } = await parse({ to: 'a@example.jp, b@example.jp', subject: 's', text: 't', files: [] });
    expect([mail.to].flat().flatMap((to) => to?.value ?? []).map(({ address }) => address)).toEqual(['a@example.jp', 'b@example.jp']);
  });


  it('holds sender, recipient, subject, words and every file', async () => {
    const drawing = new Uint8Array(100_000).map((_, i) => (i * 7) % 256);
    const { mail, raw } = await parse({
      from: { name: '山田 太郎', address: 'taro@example.jp' }, to: 'office@migaki.example.jp',
      subject: '見積・相談のお願い（株式会社とても長い名前の製作所）①㈱髙﨑', text: '■ 内容\n鏡のように\n\n■ 数量\n10個',
      files: [file('図面 改2 (最終).pdf', drawing), file('photo.jpg', new Uint8Array([1, 2, 3]), 'image/jpeg')],
    });
    expect(mail.from?.value[0]).toMatchObject({ name: '山田 太郎', address: 'taro@example.jp' });
    expect([mail.to].flat()[0]?.text).toBe('office@migaki.example.jp');
    expect(mail.subject).toBe('見積・相談のお願い（株式会社とても長い名前の製作所）①㈱髙﨑');
    expect(mail.text?.trim()).toBe('■ 内容\n鏡のように\n\n■ 数量\n10個');
    expect(mail.attachments.map(({ filename, size, contentType }) => [filename, size, contentType])).toEqual([
      ['図面 改2 (最終).pdf', 100_000, 'application/pdf'], ['photo.jpg', 3, 'image/jpeg']]);
    expect(Buffer.compare(mail.attachments[0]!.content, Buffer.from(drawing))).toBe(0);
    expect(mail.headers.get('x-unsent')).toBe('1');
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n\x80-\xff]/);
  });

  it('is whole without an address to write to or from', async () => {
    const { mail } = await parse({});
    expect(mail.to).toBe(undefined);
    expect(mail.subject).toBe('見積のお願い');
  });

  it('takes no header from what a visitor wrote, and no path from a file name', async () => {
    const { mail } = await parse({
      from: { name: 'x\r\nBcc: evil@example.com', address: 'a@b.jp\r\nBcc: evil@example.com' }, to: 'o@example.jp>\r\nBcc: evil@example.com',
      subject: 'a\r\nBcc: evil@example.com\n\nbody', files: [file('../../etc/passwd\u202efdp.exe\r\nX: y', new Uint8Array([1]), 'text/html\r\nX-Evil: 1')],
    });
    expect(mail.bcc).toBe(undefined);
    expect(mail.headers.has('x-evil') || mail.headers.has('x')).toBe(false);
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]?.filename).not.toMatch(/[/\\\r\n\u202e]/);
    expect(mail.attachments[0]?.contentType).toBe('application/octet-stream');
  });

  it('gives back any words and any bytes', async () => {
    await fc.assert(fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 300 }), fc.uint8Array({ maxLength: 60_000 }),
      async (subject, text, bytes) => {
        const { mail } = await parse({ subject: `件名${subject}。`, text: `始${text}終`, files: [file('a.bin', new Uint8Array(bytes))] });
        expect(mail.subject?.replace(/\s/gu, '')).toBe(`件名${subject}。`.replace(/[\x00-\x1f\x7f\s]/gu, ''));
        expect(mail.text?.replace(/\s/gu, '')).toBe(`始${text}終`.replace(/\s/gu, ''));
        expect(Buffer.compare(mail.attachments[0]!.content, Buffer.from(bytes))).toBe(0);
      },
    ), { numRuns: 60 });
  });
});
