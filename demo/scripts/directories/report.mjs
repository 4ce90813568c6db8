// Figures of the report on the agglomerations that the law of 1997 named, 1985 and 2000; money in million yen.
const year = (of, establishments, employeesInThousands, shipmentsInBillions, valueAddedInBillions, source) => ({
  year: of, establishments, employees: employeesInThousands * 1000, shipments: shipmentsInBillions * 1000, valueAdded: valueAddedInBillions * 1000, source,
});

const report = { ja: '公表された地域産業の報告書（1985年、2000年）', en: 'Published report on regional industry (1985, 2000)' };
const national = {
  ja: '全国の製造業は1985年から2000年に、事業所438,518→341,421、従業者1,088.9万→918.3万人、出荷額265兆3,200億→300兆4,770億円、付加価値額97兆8,260億→121兆1,830億円。',
  en: 'Manufacturing nationwide, 1985 to 2000: establishments 438,518 to 341,421, employees 10.889 to 9.183 million, shipments ¥265,320 to ¥300,477 billion, value added ¥97,826 to ¥121,183 billion.',
};

export const groupA = {
  id: 'group-a', kind: 'industrial-complex',
  name: { ja: 'A集積（部品・金型・試作）の全国計', en: 'Group A agglomerations (parts, dies, prototypes), all of Japan' },
  knownFor: { ja: '部品、金型、試作', en: 'parts, dies, prototypes' },
  description: national,
  statistics: [year(1985, 131_751, 3315, 86_636, 31_964, report), year(2000, 99_493, 2611, 86_862, 34_804, report)],
};

export const groupB = {
  id: 'group-b', kind: 'production-centre',
  name: { ja: 'B集積（産地）の全国計', en: 'Group B agglomerations (production centres), all of Japan' },
  knownFor: { ja: '産地の製品', en: 'products of production centres' },
  description: national,
  statistics: [year(1985, 148_983, 3198, 74_471, 27_362, report), year(2000, 110_635, 2596, 77_925, 32_119, report)],
};
