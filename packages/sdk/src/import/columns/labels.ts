import type { MemberField, ProductField } from './aliases.js';

type FieldLabel = readonly [ja: string, en: string];

/** What a field is called in a header that Sanchi writes: [Japanese, English]. */
export const FIELD_LABELS: Readonly<Record<MemberField | ProductField, FieldLabel>> = {
  id: ['企業ID', 'ID'], corporateNumber: ['法人番号', 'Corporate number'], name: ['企業名', 'Company name'], 'name.en': ['英語名', 'English name'],
  kana: ['フリガナ', 'Kana'], municipality: ['全国地方公共団体コード', 'Municipality code'], prefecture: ['都道府県', 'Prefecture'], city: ['市区町村', 'City'],
  address: ['住所', 'Address'], 'address.town': ['町字', 'Street address'], 'address.block': ['番地以下', 'City block'], 'address.building': ['建物名', 'Building name'],
  'address.en': ['英語住所', 'English address'], postcode: ['郵便番号', 'Postcode'], latitude: ['緯度', 'Latitude'], longitude: ['経度', 'Longitude'],
  coordinates: ['緯度経度', 'Coordinates'], 'contact.phone': ['電話番号', 'Phone'], 'contact.fax': ['FAX番号', 'Fax'], 'contact.email': ['メールアドレス', 'E-mail'],
  'contact.url': ['URL', 'URL'], 'contact.form': ['問い合わせフォーム', 'Contact form'], 'contact.department': ['問い合わせ窓口', 'Department'],
  founded: ['設立', 'Founded'], 'founded.business': ['創業', 'In business since'], capital: ['資本金（円）', 'Capital (JPY)'], employees: ['従業員数', 'Employees'],
  industry: ['業種', 'Industry'], 'industry.code': ['産業分類コード', 'JSIC code'], industriesServed: ['対応業界', 'Industries served'], tags: ['タグ', 'Tags'],
  appeal: ['キャッチコピー', 'Tagline'], description: ['事業内容', 'Description'], message: ['メッセージ', 'Message'], photo: ['写真URL', 'Photo URL'], logo: ['ロゴURL', 'Logo URL'],
  'visiting.hours': ['営業時間', 'Business hours'], 'visiting.hoursNote': ['営業時間備考', 'Business hours (note)'], 'visiting.opens': ['営業開始時間', 'Opens'],
  'visiting.closes': ['営業終了時間', 'Closes'], 'visiting.closed': ['定休日', 'Closed'], 'visiting.closedNote': ['定休日備考', 'Closed (note)'],
  'visiting.tour': ['工場見学', 'Factory tour'], 'visiting.tourNote': ['工場見学備考', 'Factory tour (note)'], 'visiting.shop': ['直売', 'Factory shop'],
  products: ['主要製品', 'Products'], works: ['製作実績', 'Works'], process: ['加工内容', 'Processes'], materials: ['対応材質', 'Materials'], finish: ['仕上げ', 'Finishes'],
  size: ['最大サイズ', 'Maximum size'], thickness: ['板厚', 'Thickness'], weight: ['最大重量', 'Maximum weight'], tolerance: ['公差', 'Tolerance'], roughness: ['表面粗さ', 'Roughness'],
  lot: ['最小ロット', 'Minimum lot'], leadTime: ['納期', 'Lead time'], price: ['価格目安', 'Price guide'], 'capability.note': ['加工備考', 'Capability note'],
  equipment: ['設備', 'Equipment'], 'equipment.maker': ['設備メーカー', 'Maker'], 'equipment.model': ['型式', 'Model'], 'equipment.capacity': ['能力', 'Capacity'],
  'equipment.count': ['台数', 'Count'], 'equipment.year': ['導入年', 'Year installed'], 'equipment.shareable': ['設備共用', 'Shareable'],
  certifications: ['認証', 'Certifications'], 'certification.number': ['認証番号', 'Certificate number'], 'certification.validUntil': ['認証有効期限', 'Valid until'],
  consumerOrders: ['個人からの注文', 'Consumer orders'], languages: ['対応言語', 'Languages'], shipsAbroad: ['海外発送', 'Ships abroad'], refuses: ['対応不可', 'Refuses'],
  'source.url': ['出典URL', 'Source URL'], 'confirmed.on': ['確認日', 'Confirmed on'], 'confirmed.by': ['確認機関', 'Confirmed by'], extra: ['その他', 'Other'],
  'product.name': ['製品名', 'Product name'], 'product.summary': ['製品の概要', 'Product summary'], 'product.description': ['製品の説明', 'Product description'],
  'product.category': ['製品分類', 'Product category'], 'product.tags': ['製品のタグ', 'Product tags'], 'product.photo': ['製品の写真', 'Product photo'],
  'product.url': ['製品のリンク', 'Product link'], 'product.year': ['発売年', 'Released in'], 'product.award': ['受賞', 'Award'],
};

/** Japanese words for English headers of attributes that are published under their own label. */
export const EXTRA_LABELS: Readonly<Record<string, string>> = {
  office: '営業所', branch: '支店', branches: '支店', shop: '店舗', startbranch: '支店・工場の開設', headoffice: '本社', headquarters: '本社', overseabranch: '海外拠点',
  overseas: '海外拠点', access: 'アクセス', parking: '駐車場', awards: '受賞', history: '沿革', alternatename: '通称', amountsales: '売上高', sales: '売上高', mainclient: '主要取引先', clients: '主要取引先',
};
