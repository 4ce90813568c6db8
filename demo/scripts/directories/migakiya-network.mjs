// The Migakiya Syndicate as the report describes it, and the polishing standard written for demonstration.
export const migakiya = {
  id: 'migakiya', kind: 'syndicate', founded: '2003-01', statedMembers: 29,
  name: { ja: '磨き屋シンジケート', en: 'Migakiya Syndicate' },
  description: {
    ja: '燕の研磨業29社による共同受注。商工会議所が置くウェブサイトで注文を受け、6社の幹事会員が受けるかどうかを決め、担当する会社で生産チーム（シンジケート）をつくります。会員に直接ご相談いただくこともできます。',
    en: 'Joint order receiving by 29 polishers of Tsubame. Orders come through the web site kept by the Chamber of Commerce; six administrative members decide whether to accept, and those in charge form a production team, the "syndicate". Customers also contact members directly.',
  },
  contact: { email: 'office@migakiya.example.jp' },
  stages: ['polishing', 'mass-production', 'inspection', 'logistics', 'training'],
  intake: {
    style: 'administrative-review',
    firstSeenBy: { ja: '6社の幹事会員', en: 'the six administrative members' },
    decidedBy: { ja: '幹事会員が受注の可否を決めます', en: 'the administrative members decide whether to accept' },
    leads: {
      ja: '幹事会員がお客さまの窓口となり、会計、支払いの分配、進行管理を受け持ちます',
      en: 'an administrative member is liaison, manages the account, distributes payments and handles the project',
    },
    liability: { ja: '不具合があったときは、その工程を担当した会員が責任を負います', en: 'in a fault the member responsible is liable' },
    consumerOrders: true,
    languages: ['ja', 'en'],
  },
};

const row = (code, finish, material, prior, gritSequence, ra, rule, flaws, samplePlate) => ({
  code, finish, material, priorSurface: prior, gritSequence, roughness: { max: ra, unit: 'Ra' }, roughnessRule: rule, permittedFlaws: flaws, samplePlate,
});
const p2b = { ja: '2B材', en: '2B sheet' };
const weld = { ja: 'TIG溶接、ビード高さ1 mm以下', en: 'TIG weld, bead up to 1 mm' };

/** The syndicate has a manual of standards; its figures are not published here: these are written for demonstration. */
export const polishingStandard = {
  id: 'polishing-standard',
  name: { ja: '研磨技術標準（見本）', en: 'Polishing standard (demonstration)' },
  version: '見本 1.0',
  publishedBy: { ja: '見本として書いた表です。実際の標準書の数値ではありません', en: 'A table written for demonstration, not the figures of the real manual' },
  entries: [
    row('M-1', 'finish-400', 'sus304', p2b, [180, 240, 320, 400], 0.2, '16%', { ja: '1 mmを超える目残りがないこと', en: 'no remaining lines over 1 mm' }, 'P-01'),
    row('M-2', 'mirror-finish', 'sus304', p2b, [240, 320, 400, 600, 800], 0.05, '16%', { ja: '30 cmから見て目残り、くもりがないこと', en: 'no lines or haze seen from 30 cm' }, 'P-02'),
    row('M-3', 'super-mirror-finish', 'sus316l', p2b, [320, 400, 600, 800, 1500], 0.01, 'max', { ja: 'ピンホール、くもりを認めない', en: 'no pinholes, no haze' }, 'P-03'),
    row('M-4', 'mirror-finish', 'sus304', weld, [60, 120, 240, 320, 400, 600, 800], 0.08, '16%', { ja: '溶接部のだれ0.1 mm以下', en: 'sag at the weld up to 0.1 mm' }, 'P-04'),
    row('H-1', 'hairline', 'sus304', p2b, [150], 0.8, '16%', { ja: '目の曲がり1 mにつき2 mm以下', en: 'lines straight within 2 mm in 1 m' }, 'P-05'),
    row('S-1', 'sanitary-finish', 'sus316l', weld, [80, 120, 180, 240, 320, 400], 0.3, 'max', { ja: '角の目残りを認めない', en: 'no lines left in corners' }, 'P-06'),
    row('A-1', 'mirror-finish', 'a6063', { ja: '押出材', en: 'extrusion' }, [240, 400, 600], 0.08, '16%', { ja: 'ダイスマークが見えないこと', en: 'no die marks seen' }, 'P-07'),
    row('G-1', 'gloss-finish', 'az31', { ja: 'プレス成形品', en: 'press formed' }, [320, 400, 600], 0.2, '16%', { ja: '黒ずみがないこと。湿式で作業', en: 'no darkening; worked wet' }, 'P-08'),
  ],
};
