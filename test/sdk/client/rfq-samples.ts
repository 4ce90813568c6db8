import type { Rfq } from '@sanchi/sdk';

/** A complete request, as an engineer would send it. */
export const sampleRfq: Rfq = {
  format: 'sanchi-rfq/1',
  kind: 'prototype',
  directory: 'kyoto-shisaku',
  network: 'kyoto-shisaku',
  language: 'ja',
  description: 'アルミの筐体を切削し、アルマイトを付けてください。\n角は糸面取りでお願いします。',
  purpose: '測定器の試作',
  processes: ['cutting', 'anodizing'],
  materials: ['a5052'],
  size: { text: '200×100×40', value: { length: { min: 200, max: 200, unit: 'mm' }, width: { min: 100, max: 100, unit: 'mm' }, height: { min: 40, max: 40, unit: 'mm' } } },
  tolerance: { text: '±0.05', value: { max: 0.05, unit: 'mm' } },
  quantities: [{ amount: 2, unit: '個' }, { amount: 20, unit: '個' }],
  schedule: { wanted: '2026-12-18' },
  basis: 'drawing', prevails: 'drawing',
  nda: { wanted: true, when: 'before-drawings' },
  disclosure: 'candidates',
  recipients: 'office',
  sender: { name: '見本 太郎', company: '株式会社みほん計測', email: 'taro@example.jp', phone: '075-000-0000', preferred: 'email', timeZone: 'Asia/Tokyo' },
  consents: [{ kind: 'privacy', version: '2026-11', text: '見積りのために使うことに同意します。', at: '2026-11-24T10:00:00+09:00' }],
};
