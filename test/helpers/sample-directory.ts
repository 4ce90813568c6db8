import type { DirectoryDocument } from '@sanchi/sdk';

/** A small directory written for tests: polishers of a town that does not exist. */
export const sampleDocument: DirectoryDocument = {
  format: 'sanchi-directory/1',
  id: 'sample',
  title: { ja: '見本市ものづくり企業ガイド', en: 'Mihon City makers' },
  publisher: { name: { ja: '見本市 商工課', en: 'Mihon City commerce section' }, contact: { phone: '0256-00-0001', fax: '0256-00-0002', email: 'shoko@city.example.jp' } },
  updated: '2026-11-01',
  licence: 'CC-BY-4.0',
  source: { title: '見本市オープンデータ', url: 'https://example.jp/opendata' },
  demonstration: true,
  distinguishing: ['mirror-polishing', 'polishing', 'pressing', 'welding'],
  networks: [{
    id: 'migaki', kind: 'syndicate', name: '見本みがきネット', contact: { email: 'office@migaki.example.jp', phone: '0256-00-0009' },
    intake: { style: 'administrative-review', promise: '2営業日以内にお返事します' },
  }],
  members: [
    {
      id: 'kenma', name: { ja: '有限会社みほん研磨工業', en: 'Mihon Polishing' }, kana: 'みほんけんまこうぎょう', municipality: '152137',
      address: '新潟県燕市見本町1-2', postcode: '959-0000', location: { latitude: 37.67, longitude: 138.88 },
      appeal: '顔が映るまで磨く。ステンレスの鏡面研磨は1個から',
      description: '昭和四十年の創業以来、ステンレスの鏡面研磨ひとすじ。医療器具から洋食器まで磨いてきました。',
      contact: { phone: '0256-00-1001', fax: '0256-00-1002', email: 'info@kenma.example.jp', url: 'https://kenma.example.jp/' },
      founded: '1965', capital: 10_000_000, employees: 12, consumerOrders: true, languages: ['ja', 'en'],
      capabilities: [
        { process: 'mirror-polishing', materials: ['sus304', 'sus316'], size: { length: { max: 600, unit: 'mm' }, width: { max: 400, unit: 'mm' } }, thickness: { min: 0.5, max: 12, unit: 'mm' }, tolerance: { min: 0.01, unit: 'mm' }, roughness: { min: 0.05, unit: 'Ra' }, lot: { min: 1, unit: '個' }, leadTime: { min: 3, max: 5, unit: 'working-day' } },
        { process: 'buff-polishing', materials: ['aluminum', 'brass'], lot: { min: 1, max: 5000, unit: '個' }, price: { min: 1500, unit: 'JPY', negotiable: true } },
        { process: 'deburring', origin: 'inferred' },
      ],
      equipment: [
        { kind: 'buffing-machine', maker: '見本製作所', model: 'MB-200', capacity: 'φ300', count: 6, year: 2019 },
        { kind: 'roughness-tester', maker: 'ミホン', model: 'SJ-1', count: 1, shareable: true },
      ],
      certifications: [{ kind: 'iso9001', number: 'JP-0001', validUntil: '2029-03-31' }, { kind: 'iso14001', validUntil: '2024-03-31' }],
      products: [{ name: 'みがきビアカップ', summary: '二重構造の鏡面カップ。泡がきめ細かく立ちます。', award: '見本ものづくり大賞', year: 2024 }],
      visiting: { hours: '9:00〜17:00', closed: '土日祝', tour: true, tourNote: '3日前までに電話で予約' },
      extra: [{ label: 'ふるさと納税', value: 'ビアカップ' }],
      roles: [{ network: 'migaki', role: 'administrative', stages: ['mirror-polishing'] }],
      confirmed: { by: '見本市商工課', on: '2026-10-20' },
    },
    {
      id: 'press', name: '株式会社見本プレス', kana: 'みほんぷれす', address: '新潟県三条市見本2-3', appeal: '深絞りから溶接まで社内で一貫',
      contact: { phone: '0256-00-2001' }, employees: 45,
      capabilities: [{ process: 'pressing', materials: ['sus304', 'steel'], lot: { min: 100, unit: '個' }, tolerance: { min: 0.05, unit: 'mm' } }, { process: 'welding', materials: ['sus304'] }, { process: 'polishing' }],
      certifications: [{ kind: 'iso9001', validUntil: '2028-01-31' }], confirmed: { on: '2026-09-01' },
    },
    {
      id: 'waza', name: '匠工房わざ', address: '新潟県燕市見本町9', appeal: '形見の品を、もう一度ひかるまで',
      description: '個人のお客様の急須や万年筆を磨き直しています。研磨のご相談は一個からどうぞ。', consumerOrders: true,
      capabilities: [{ process: 'polishing', lot: { min: 1, unit: '個' } }],
    },
    ...Array.from({ length: 24 }, (_, i) => ({
      id: `m${i + 1}`, name: `見本製作所 第${i + 1}工場`, kana: `みほんせいさくしょ${i + 1}`, address: `新潟県燕市見本台${i + 1}-1`,
      appeal: '小さな部品の研磨と溶接', capabilities: [{ process: 'polishing', materials: ['sus304'] }, { process: 'welding' }],
    })),
  ],
};
