import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition, displayName, extensionOf } from '../../../packages/desk/src/files/index.js';

describe('file names', () => {
  it.each([
    ['図面①.pdf', '図面①.pdf'], ['../../etc/passwd', 'passwd'], ['..\\..\\windows\\system.ini', 'system.ini'], ['C:\\図面\\a.dxf', 'a.dxf'],
    ['a\u0000.pdf', 'a.pdf'], ['a.pdf\u0000.exe', 'a.pdf.exe'], ['\u202Egnp.exe', 'gnp.exe'], ['invoice\u202Efdp.exe', 'invoicefdp.exe'], ['.htaccess', 'htaccess'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'], ['  .pdf', 'pdf'], ['　.pdf', 'pdf'], ['<script>.pdf', '_script_.pdf'], ['', 'file'], ['...', 'file'], ['a.pdf. . ', 'a.pdf'],
    ['カ\u3099.pdf', 'ガ.pdf'],
  ])('%j is shown as %j', (sent, shown) => {
    expect(displayName(sent)).toBe(shown);
  });

  it('never hold a path, a control character or a turn of direction, and stay short', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: fc.constantFrom('.', '/', '\\', '\u0000', '\u202e', '\n', 'あ', 'a') })), (sent) => {
      const name = displayName(sent);
      expect(name).not.toMatch(/[/\\\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>"]/);
      expect(name).not.toMatch(/^\.|^$/);
      expect([...name].length).toBeLessThanOrEqual(130);
    }));
  });

  it('are one header line that browsers read back', () => {
    expect(contentDisposition('図面 "1"%.pdf')).toBe('attachment; filename="__ _1__.pdf"; filename*=UTF-8\'\'%E5%9B%B3%E9%9D%A2%20%221%22%25.pdf');
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (sent) => {
      const name = displayName(sent);
      const header = contentDisposition(name);
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9\-._~%]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name);
    }));
  });

  it('have the extension that a computer would see', () => {
    expect(['a.PDF', 'a.ｐｄｆ', 'a', 'a.tar.gz', 'a.pdf.exe'].map(extensionOf)).toEqual(['.pdf', '.pdf', '', '.gz', '.exe']);
  });
});
