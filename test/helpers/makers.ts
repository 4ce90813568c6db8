import type { DirectoryDocument } from '@sanchi/sdk';

/** Ten makers written for tests: each shows one thing a search must get right. */
export const makers: DirectoryDocument = {
  format: 'sanchi-directory/1',
  id: 'test',
  title: { ja: '試験用名簿', en: 'Directory for tests' },
  publisher: { name: '試験' },
  demonstration: true,
  networks: [{ id: 'net', kind: 'syndicate', name: { ja: '磨きの会', en: 'Polishers' } }],
  members: [
    {
      id: 'mirror', name: { ja: '株式会社鏡磨工房', en: 'Mirror Works' }, kana: 'カガミミガキコウボウ', municipality: '152137', address: '新潟県燕市東太田1',
      location: { latitude: 37.67, longitude: 138.88 }, consumerOrders: true, languages: ['ja', 'en'], roles: [{ network: 'net' }],
      capabilities: [
        { process: 'mirror-polishing', materials: ['sus304'], tolerance: { min: 0.005, unit: 'mm' }, roughness: { min: 0.02, unit: 'Ra' }, lot: { min: 1, unit: '個' }, leadTime: { max: 5, unit: 'working-day' } },
        { process: 'mirror-polishing', materials: ['magnesium'], lot: { min: 500, unit: '個' } },
      ],
    },
    { id: 'buff', name: '有限会社バフ一番', kana: 'バフイチバン', municipality: '152137', description: 'ステンレスのバフ研磨が得意です。1個から承ります。' },
    { id: 'plater', name: '越後メッキ株式会社', kana: 'エチゴメッキ', municipality: '152048', description: 'ニッケルめっき、クロムめっき。研磨は行っておりません。', location: { latitude: 37.63, longitude: 138.96 } },
    { id: 'machine', name: '株式会社研機', kana: 'ケンキ', municipality: '152048', description: '研磨機と研磨剤、研磨用の治具を製造販売しています。' },
    { id: 'laser', name: '(株)光加工', kana: 'ヒカリカコウ', municipality: '152048', appeal: 'レーザ切断と曲げ加工', tags: ['ﾚｰｻﾞｰ'] },
    { id: 'weaver', name: '田中織物', kana: 'タナカオリモノ', municipality: '182079', description: '絹の織物を織っています。', products: [{ name: 'シルク生地' }] },
    { id: 'glasses', name: '鯖江眼鏡工業', kana: 'サバエガンキョウコウギョウ', municipality: '182079', description: 'チタン製メガネフレーム', visiting: { tour: true } },
    { id: 'bonito', name: '焼津かつお商店', kana: 'ヤイヅカツオショウテン', municipality: '222127', products: [{ name: '鰹節' }] },
    { id: 'evil', name: '<img src=x onerror=alert(1)>', kana: 'エビル', contact: { url: 'javascript:alert(1)' }, description: '木工' },
    { id: 'coarse', name: '粗研磨所', kana: 'アラケンマジョ', municipality: '152137', capabilities: [{ process: 'polishing', materials: ['sus304'], tolerance: { min: 0.1, unit: 'mm' } }] },
  ],
};
