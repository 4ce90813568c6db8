/**
 * Which headers mean which field of a member: Japanese and English words seen in real municipal files, and the names of
 * the government's core data models (GIF) and of 自治体標準オープンデータセット. Words are separated by blanks and compared as
 * `headerKey` writes them: NFKC, lower case, no blanks, brackets, marks or numbering. Prefixes such as 企業, 事業所 or
 * 所在地_ need no entry of their own: see `PREFIXES`.
 */
export const MEMBER_ALIASES = {
  id: 'id 企業id 会員id 事業所id 会員番号 企業番号 企業コード 事業所番号 事業所コード 管理番号 登録番号 整理番号 edinetコード memberid companyid identifier',
  corporateNumber: '法人番号 提出者法人番号 企業法人番号 関連法人番号 インボイス番号 インボイス登録番号 適格請求書発行事業者登録番号 corporatenumber legalentitynumber relatedlegalentitynumber hojinbango houjinbangou',
  name: '企業名 会社名 会社名前 会社なまえ 企業名前 事業所名前 お店名前 企業名称 会社名称 事業者名 事業所名 事業者名称 事業所名称 法人名 法人名称 団体名 団体名称 組織名 店名 店舗名 屋号 名称 商号 商号または名称 商号又は名称 社名 貴社名 御社名 企業 会社 事業者 事業所 会員名 会員企業名 提出者名 工場名 製作所名 施設名 施設名称 出展者名 出展企業名 メーカー名 company companyname nameofcompany name membername member organization organisation organizationname organisationname corporatename firm firmname tradename businessname',
  'name.en': '英語名 英名 英文名 企業名英語 会社名英語 英文社名 英文企業名 tradenameen nameen companynameen englishname 英語名称 英文名称 英文表記 英語表記 英語社名 ローマ字 ローマ字表記 会社名ローマ字 企業名ローマ字',
  kana: 'かな カナ ふりがな フリガナ よみ ヨミ よみがな ヨミガナ 読み 読み方 読み仮名 名称カナ 企業名カナ 企業名かな 企業名ふりがな 企業名フリガナ 会社名カナ 会社名かな 会社名ふりがな 会社名フリガナ 事業者名カナ 事業者名かな 事業所名カナ 事業所名かな 提出者名ヨミ 商号または名称カナ 商号カナ 社名カナ 社名フリガナ 社名ふりがな 法人名カナ 団体名カナ 施設名カナ 店名カナ kana namekana tradenamekana companynamekana furigana reading',
  municipality: '全国地方公共団体コード 地方公共団体コード 団体コード 市区町村コード 市町村コード 自治体コード 都道府県コードまたは市区町村コード localgovernmentcode municipalitycode citycode jiscode',
  prefecture: '都道府県 都道府県名 県 県名 府県 府県名 都県 都県名 都府県 都府県名 道府県 道府県名 道県 道県名 所在県 所在県名 所在都道府県 pref prefecture prefecturename 都道府県コード英字 prefectureen state',
  city: '市区町村 市町村 市区町村名 市町村名 市区町村郡 市区郡 市 市名 郡市区 区市町村 所在市町村 所在市町 city cityname cityandcounty municipalityname town 市町',
  address: '住所 所在地 所在 所在地住所 本社所在地 本社住所 本店所在地 会社所在地 会社住所 企業所在地 企業住所 事業所所在地 事業所住所 事業者住所 店舗所在地 登記住所 連結表記 所在地連結表記 住所連結表記 所在地1 住所1 address fulladdress location businessplaceaddress registeredaddress contactpointaddress addr 郵便番号住所',
  'address.town': '町字 町名 大字 大字町 町域 streetaddress 町字以下 streetaddressandcityblock 丁目番地 町名番地 町名地番',
  'address.block': '番地 番地以下 地番 cityblock 街区符号',
  'address.building': '建物名 建物名等 建物名等方書 方書 ビル名 建物 住所2 所在地2 buildingnameetc buildingname building address2 addressline2',
  'address.en': '英語住所 英文住所 住所英語 fulladdressen addressen englishaddress',
  postcode: '郵便番号 郵便 〒 zip zipcode zip-code postcode postalcode postal 郵便no',
  latitude: '緯度 lat latitude 代表点の緯度 latitudeofrepresentativepoint 北緯',
  longitude: '経度 lon lng long longitude 代表点の経度 longitudeofrepresentativepoint 東経',
  coordinates: '緯度経度 緯度経度情報 座標 位置情報 経度緯度 latlng latlon coordinates geo geopoint',
  'contact.phone': '電話 電話番号 電話no tel telno telephone phone phonenumber 代表電話 代表電話番号 連絡先電話番号 連絡先 連絡先tel 問合せ先電話番号 問い合わせ先電話番号 お問い合わせ電話番号 お問合せ先 contactpointphonenumber ☎ 電話fax 問い合わせ先 お問い合わせ先 問合せ先',
  'contact.fax': 'fax fax番号 faxno ファックス ファックス番号 ファクス ファクシミリ facsimile faxnumber 連絡先fax 連絡先fax番号',
  'contact.email': 'メール メールアドレス eメール eメールアドレス 電子メール 電子メールアドレス mail email emailaddress mailaddress 連絡先メールアドレス 代表メール 代表メールアドレス contactpointemailaddress',
  'contact.url': 'url ホームページ ホームページurl ホームページアドレス hp hpアドレス hpurl ウェブサイト webサイト webサイトurl サイトurl website web homepage site link websiteurl contactpointurl 公式サイト 公式url リンク リンク先 連絡先url',
  'contact.form': '問い合わせフォーム 問合せフォーム お問い合わせフォーム お問合せフォーム お問い合わせurl 問合せurl 連絡先formurl contactform inquiryform contactformurl',
  'contact.department': '部署 部署名 担当部署 担当課 窓口 担当窓口 問い合わせ窓口 お問い合わせ窓口 連絡先部署 所属 department contactpointname 連絡先名称',
  founded: '設立 設立年 設立年月 設立年月日 設立日 法人設立 創立 創立年 創立年月 会社設立 会社設立年 創業設立 設立創業 established establishment yearestablished founded foundedyear dateofestablishment incorporated since',
  'founded.business': '創業 創業年 創業年月 創業年月日 創業日 創業開始 事業開始 事業開始年 startbusiness yearofestablishment foundation 開業 開業年 開業年月',
  capital: '資本金 資本金円 資本金額 資本 出資金 資本金等 資本金出資金 capital capitaljpy yearcapital capitalstock paidincapital',
  employees: '従業員数 従業員 従業者数 社員数 職員数 人員 人員数 正社員数 employees employee numberofemployees nemployees numberofemployee numberofcompanyemployee numberofregularemployee staffcount headcount',
  industry: '業種 業種名 業種分類 主業種 主な業種 業界 産業 産業分類 日本標準産業分類 業態 提出者業種 事業種目 分野 事業分野 industry industryname sector businesstype categoryofbusiness',
  'industry.code': '業種コード 産業分類コード 日本標準産業分類コード jsic jsiccode industrycode',
  industriesServed: '対応業界 対象業界 納入業界 取引業界 納入先業界 得意業界 実績業界 取引先業種 industriesserved marketsserved markets',
  tags: 'タグ タグ名 キーワード カテゴリ カテゴリー 分類 区分 特徴タグ ジャンル tag tags category categories keyword keywords',
  appeal: 'キャッチコピー キャッチフレーズ 一言 ひとこと ひとことpr 一言pr アピール アピールポイント pr pr文 自社pr 企業pr 自慢 強み 当社の強み 特長 特徴 売り セールスポイント tagline catchcopy catchphrase appeal headline slogan',
  description: '事業内容 事業概要 業務内容 会社概要 企業概要 概要 説明 紹介 紹介文 企業紹介 会社紹介 主な事業内容 主な事業 主要事業 事業紹介 どんな会社 営業種目 営業内容 内容 詳細 沿革概要 description businessdescription about overview summary abstract profile business 仕事 仕事内容 業務 概要説明',
  message: 'メッセージ 企業コメント 会社コメント 自社コメント 出展者コメント 企業からのコメント 会社からのコメント 一言メッセージ 企業メッセージ 企業からのメッセージ 会社からのメッセージ 代表メッセージ 社長メッセージ message',
  photo: '写真 写真url 画像 画像url 外観写真 イメージ 企業写真 写真ファイル名 画像ファイル名 photo photourl image imageurl img picture thumbnail',
  logo: 'ロゴ ロゴurl ロゴ画像 logo logourl',
  'visiting.hours': '営業時間 業務時間 営業日時 受付時間 開館時間 開店時間 利用時間 利用可能日時説明 hours businesshours openinghours availabiledatetimedescription',
  'visiting.hoursNote': '営業時間備考 営業時間補足 受付時間備考',
  'visiting.opens': '開始時刻 開始時間 営業開始時間 starttime',
  'visiting.closes': '終了時刻 終了時間 営業終了時間 endtime',
  'visiting.closed': '定休日 休業日 休日 休館日 休み 定休 closed closeddays holidays holiday regularholiday',
  'visiting.closedNote': '定休日備考 定休日補足 休業日備考',
  'visiting.tour': '工場見学 見学 見学可否 工場見学可否 見学受入 見学受け入れ 工場見学受入 見学対応 オープンファクトリー factorytour factorytours tour tours visit',
  'visiting.tourNote': '工場見学備考 見学備考 見学条件 工場見学補足 見学方法 見学内容 見学予約',
  'visiting.shop': '直売 直売所 直売所有無 工場直売 ショップ 店舗有無 小売 factoryshop hasshop',
  products: '製品 製品サービス 主な製品サービス 主要製品サービス 商品サービス 主な商品サービス 取扱製品サービス サービス つくっているもの 作っているもの 得意な製品 得意製品 得意な加工製品 得意な製品加工 加工製品 製品加工 主な加工製品 主要製品加工 製品技術 主要製品技術 製品と技術 技術製品 製品名 主要製品 主要製品名 主力製品 主な製品 主製品 取扱製品 取扱商品 主な取扱商品 取扱品 販売品 商品 商品名 生産品 生産品目 主要生産品 製造品 製造品目 主要品目 取扱品目 自社製品 製造品目名 products product productname items mainproducts おすすめ商品 主力商品 代表商品 自慢商品 自慢逸品 特産品 営業品目 生産しているもの 製造しているもの 取扱い品目 取り扱い品目 取扱い商品 商品紹介 製品紹介 製品技術紹介 提供サービス サービス内容',
  works: '実績 製作実績 製作事例 加工実績 加工事例 事例 納入実績 works portfolio',
  process: '技術 加工 加工内容 加工方法 加工種類 加工種別 加工分野 加工技術 得意分野 得意な分野 得意技術 主な加工 主な加工内容 得意加工 得意な加工 得意な技術 保有技術 主要技術 主な技術 基盤技術 コア技術 技術分野 対応加工 対応可能な加工 対応可能加工 可能加工 工程 主要工程 対応工程 process processes capability capabilities skill skills technology technologies technique techniques specialty specialties 技術紹介 技術特徴 できること 対応できること 対応可能なこと 加工できること',
  materials: '材質 材料 対応材質 対応材料 対応素材 対応可能材質 加工可能材質 加工材質 加工素材 加工材料 可能材質 素材 取扱材質 取扱材料 取扱素材 使用材料 使用素材 得意材質 material materials',
  finish: '仕上げ 仕上 表面仕上げ 対応仕上げ 表面処理仕上げ 仕上げ種類 finish finishes surfacefinish',
  size: 'サイズ 最大サイズ 最大寸法 加工サイズ 最大加工サイズ 最大加工寸法 対応サイズ 加工可能サイズ 加工範囲 最大加工範囲 加工寸法 最大ワーク ワークサイズ 最大ワークサイズ 寸法 maxsize size maxworksize maximumsize dimensions worksize maxdimensions 加工可能寸法 加工できる大きさ 加工可能な大きさ 最大加工寸法',
  thickness: '板厚 厚み 厚さ 対応板厚 加工板厚 対応厚 thickness',
  weight: '重量 最大重量 対応重量 加工重量 ワーク重量 最大ワーク重量 weight maxweight',
  tolerance: '公差 精度 加工精度 寸法精度 対応公差 寸法公差 最高精度 tolerance accuracy precision',
  roughness: '粗さ 表面粗さ 面粗度 面粗さ 仕上げ粗さ roughness surfaceroughness',
  lot: 'ロット 最小ロット 最少ロット 最低ロット 対応ロット ロット数 生産ロット 受注ロット 受注可能ロット 受注単位 最小受注数 最小ロット数 対応数量 lot lotsize minimumlot minlot moq minimumorder minimumorderquantity 最小発注数 最小注文数 最低発注数 小ロット対応',
  leadTime: '納期 標準納期 最短納期 対応納期 納期目安 納期めやす 納品までの期間 leadtime delivery deliverytime turnaround 標準的な納期',
  price: '価格 単価 料金 価格目安 料金目安 参考価格 price priceguide pricefrom',
  'capability.note': '加工備考 加工補足 技術備考 技術補足 capabilitynote',
  equipment: '設備 設備名 主要設備 主要設備名 保有設備 保有設備検査機器 検査機器 主な設備 所有設備 機械設備 設備機械 設備一覧 設備概要 生産設備 加工設備 検査設備 equipment equipmentlist mainequipment machines machinery machine facilities 機械 加工機 加工機械 工作機械 検査機器 測定機器 生産機械',
  'equipment.maker': '設備メーカー メーカー 設備メーカー名 製造元 maker manufacturer machinemaker',
  'equipment.model': '型式 型番 機種 機種名 設備型式 設備型番 model modelnumber',
  'equipment.capacity': '能力 仕様 設備能力 設備仕様 加工能力 capacity spec specification specifications',
  'equipment.count': '台数 設備台数 保有台数 数量台 count units numberofmachines',
  'equipment.year': '導入年 導入年度 設備導入年 yearinstalled',
  'equipment.shareable': '共用 共同利用 設備共用 外部利用 利用可否 一般利用可否 shareable shared generaluseracceptancestatus',
  certifications: '認証 認証取得 取得認証 認証資格 取得認証資格 iso iso認証 iso取得 iso取得状況 認定 認定等 各種認定 資格 保有資格 取得資格 許認可 許可 免許 許可免許 certification certifications certificates accreditation licences licenses qualifications iso等 iso等認証 iso等取得状況',
  'certification.number': '認証番号 許可番号 登録証番号 認定番号 certificatenumber certificationnumber licencenumber',
  'certification.validUntil': '認証有効期限 有効期限 有効期間満了日 許可有効期限 validuntil expirydate expiry',
  consumerOrders: '個人 個人可 個人のお客様 個人のお客さま 一般のお客様 一般のお客さま 個人ok 個人注文 個人からの注文 個人対応 個人受注 個人からの依頼 個人客 個人依頼 一般注文 個人向け consumerorders privateorders acceptsindividuals',
  languages: '対応言語 言語 外国語対応 languages language',
  shipsAbroad: '海外発送 海外配送 海外発送可 輸出可 海外出荷 輸出 輸出対応 海外対応 海外取引 export exports shipsabroad overseasshipping',
  refuses: '対応不可 対応できないもの 受けられないもの お断り 不可加工 refuses notaccepted',
  'source.url': '出典 出典url 掲載元 掲載元url 掲載url 情報源 情報源url 紹介ページ 紹介url 詳細url srcurl sourceurl source',
  'confirmed.on': '確認日 最終確認日 情報確認日 更新日 最終更新日 更新年月日 データ更新日 confirmedon lastconfirmed updated updatedat lastupdated',
  'confirmed.by': '確認者部署 確認機関 情報提供元 confirmedby',
  /** Harmless facts of many real lists for which the model has no field: published under their own header. */
  extra: '本社 本店 支店 支社 営業所 出張所 工場所在地 拠点 国内拠点 海外拠点 関連会社 関連企業 グループ会社 沿革 所属団体 加盟団体 受賞 受賞歴 表彰 アクセス アクセス方法 最寄駅 最寄り駅 駐車場 駐車場有無 内線番号 支払方法 決済方法 ふるさと納税 sns instagram facebook twitter youtube office branch branches shop startbranch headoffice headquarters overseabranch overseas access parking awards history alternatename 通称',
} as const;

/** A field of a member that a column may hold. */
export type MemberField = keyof typeof MEMBER_ALIASES;

/** Columns of a related table: what belongs to a member but stands in rows of its own, such as its products. */
export const PRODUCT_ALIASES = {
  'product.name': '製品名 商品名 技術名 技術名称 製品 商品 品名 作品名 サービス名 製品技術名 名称 techname technologyname productname product itemname item worktitle title name',
  'product.tags': 'タグ キーワード tag tags keywords',
  'product.category': 'カテゴリ カテゴリー 分類 分野 区分 製品分類 category field',
  'product.photo': '写真 画像 写真url 画像url 製品写真 img image photo imageurl photourl',
  'product.summary': 'キャッチコピー 概要 一言 要約 特徴 tagline summary catchcopy headline',
  'product.description': '説明 内容 詳細 紹介 紹介文 製品説明 技術説明 商品説明 製品概要 技術概要 description detail details',
  'product.url': 'url リンク 製品url 詳細url 掲載url srcurl sourceurl link producturl',
  'product.year': '年 発売年 開発年 年度 year',
  'product.award': '受賞 受賞歴 表彰 award awards',
} as const;

/** A field of a product row. */
export type ProductField = keyof typeof PRODUCT_ALIASES;

/** Everything a mapping may name. */
export type Field = MemberField | ProductField;

/** Words that stand before a header without changing what it is: 事業所電話番号, 所在地_市区町村. */
export const PREFIXES = [
  '企業', '会社', '事業者', '事業所', '法人', '団体', '組織', '店舗', '施設', '工場', '提出者', '会員', '本社', '連絡先', '代表', '所在地', '住所', '基本情報', '貴社', '御社', '自社', '当社', 'お店',
  '主な', '主要', '代表的な', '得意とする', '得意な', '扱う', '取り扱い', '取扱い', '使用する', '該当する', '当てはまる', 'あてはまる',
  '設備', 'company', 'contact', 'business', 'office', 'organization', 'head',
];

/** Headers that hold persons or what is private; never published, whatever a mapping says. */
export const PERSON_HEADERS = new Set((
  '代表 代表者 代表者名 代表名 代表者氏名 代表取締役 代表取締役社長 代表社員 社長 社長名 理事長 会長 園長 店長 店主 氏名 姓 姓名 役員 役員名 役員一覧 取締役 監査役 責任者 責任者名 工場長 担当 担当者 担当者名 '
  + 'ご担当 ご担当者 ご担当者名 担当者氏名 連絡担当者 窓口担当者 営業担当 担当営業 記入者 入力者 更新者 申込者 申請者 申請者名 推薦者 記載者 後継者 president ceo representative owner person personname contact contactperson contactname '
  + 'staff staffname manager director directors firstname lastname fullname positionofrepresentative 代表者役職 代表者役職名 役職 役職名 肩書 肩書き '
  + '携帯 携帯電話 携帯番号 携帯電話番号 mobile mobilephone cellphone 自宅住所 自宅電話 自宅電話番号 生年月日 年齢 性別 birthday birthdate dateofbirth sex gender 口座 口座番号 振込先 マイナンバー 個人番号'
).split(' '));

/** Parts that make a header one of persons, and the same parts where they mean something else. */
export const PERSON_PART = /代表者|担当者|責任者|記入者|入力者|申請者|氏名|役員|取締役|個人メール|個人電話|携帯電話|president|representative|contactperson|personincharge|chairman/u;
export const NOT_PERSON_PART = /役員数|取締役会|者数$|電話$|電話番号$|representativepoint/u;
