import { foldRomaji } from '../reading/romaji.js';

/**
 * Words around a need that say nothing about it, in normal form. They are dropped only where Sanchi has recognised
 * nothing in them, so a company called ワークス stays findable.
 */
const JAPANESE = [
  '会社', '企業', '業者', '工場', '職人', '所', '店', '屋さん', '屋', 'ところ', '人', '方', 'めーか', 'さん', '探しています', '探してます',
  '探している', '探してる', '探す', '探し', 'さがしています', 'さがす', 'おしえて', '教えて', '教えてください', 'ください', '下さい', 'お願いします', 'お願いしたい', 'お願い', 'できる', '出来る',
  'できます', 'できますか', 'できるか', '可能', '対応', '対応可能', '得意', 'したい', 'してほしい', 'して欲しい', 'してもらいたい', 'してもらえる', 'してくれる', 'たい', 'ほしい', '欲しい', 'もらいたい', 'くれる',
  'ありますか', 'いますか', 'ある', 'いる', 'なら', 'ので', 'から', 'まで', 'など', '等', 'とか', 'ような', 'ように', 'こと', 'もの', '物', 'どこ', 'どこか', 'だれか', '誰か',
  '依頼', '見積', '見積もり', '見積り', '見積書', 'お見積り', 'お見積もり', '材質', '頼みたい', '頼める', '頼む', '相談', '相談したい', '発注', '外注', '外注先', '委託', '委託先', '作る', '作れる', '作りたい', '作って', '作ってほしい', '作ってくれる', '作っている', '作ってもらえる', '製造', '製作', '制作', '製造会社',
  '製造業者', '製造している', '生産', '加工', '技術', '仕事', 'やって', 'やってくれる', 'やっている', '扱う', '扱っている', '取り扱い', '使う', '使った', '使える', '用', '向け', '関連', '関係', '業界', '分野', '系', '県内', '市内', '地元', '国内',
  '処理', '仕上げ', '仕上', '工程', '作業', '材料', '素材', '資材', '部品', '製品', '商品', '原料', '用品', '機械', '対策', '日本', '良い', 'いい', 'おすすめ', '有名な', '一覧', 'りすと', '検索', '求む', '募集', '急ぎ', '専門', '専門の', '強い', '持つ', '持っている', 'による', 'において', 'における', 'について', 'に関する', 'と', 'に', 'を', 'は', 'が', 'の', 'で', 'へ',
  'も', 'や', 'か', 'な', 'だ', 'です', 'ます', 'する', 'した', 'して', 'れる', 'られる', 'られた', 'せる', 'ている', 'ています', 'てる', 'てほしい', 'て欲しい', 'てもらいたい', 'てくれる', 'てください', 'たり', 'る', 'て', 'た', 'い', 'く', 'り', 'き', 'め',
  'ば', 'ん', 'し', 'さ', 'っ', 'う', 'え', 'けど', 'けれど', 'でも', 'より', 'ほど', 'だけ', 'という', 'といった', 'れば', 'えば', 'ません', 'ない', 'たく', 'られ', 'お', 'ご', '様', '大変', '面倒', '心配', '苦情', '手間', '困る', '困って', '困っている', '困り', '悩み', '悩んで', '現場', 'ため', '時', 'とき', '場合', 'うまく', '簡単', '簡単に', '便利', '何か', 'なにか', '楽', '楽に', '防止', '管理', 'その', 'この', 'もう', 'ちょっと', '少し', 'とても', 'しながら', 'ながら', 'みたい', 'みたいな', '自分', '自分の', '自社', '弊社', 'うち',
  'よく', 'いつも', 'たくさん', 'すぐ', 'すぐに', 'まだ', 'もっと', 'ずっと', 'だんだん', 'なかなか', 'やはり', 'やっぱり', 'できれば', '毎日', '毎回', '毎年', '毎月', '最近', '急に', '全部', '全然', '本当に', '一緒に', '一緒', 'みんな', 'だれでも',
  'しまう', 'しまった', 'しまって', 'しまい', 'なって', 'なった', 'なる', 'くる', 'きた', 'きて', 'いけない', 'いい', 'よい', 'どう', 'どれ', 'どれくらい', 'まず', 'まずは', 'ちゃんと', 'しっかり', 'そのまま',
];
const ENGLISH = [
  'a', 'an', 'the', 'of', 'for', 'in', 'on', 'at', 'to', 'with', 'by', 'from', 'and', 'or', 'my', 'our', 'your', 'i', 'we', 'me', 'it', 'is', 'are', 'be', 'can', 'could', 'do', 'does', 'who', 'that', 'which', 'what', 'where', 'how', 'any', 'some', 'someone', 'somebody',
  'company', 'companies', 'manufacturer', 'manufacturers', 'maker', 'makers', 'supplier', 'suppliers', 'vendor', 'vendors', 'factory', 'factories', 'firm', 'firms', 'shop', 'workshop', 'producer', 'producers', 'craftsman', 'craftsmen', 'specialist', 'specialists', 'expert', 'experts',
  'service', 'services', 'japan', 'japanese', 'looking', 'look', 'find', 'search', 'need', 'needs', 'want', 'wanted', 'wants', 'would', 'like', 'please', 'help', 'get', 'have', 'has', 'made', 'make', 'makes', 'making', 'making of', 'made of', 'made from', 'using', 'use', 'used', 'manufacturing', 'manufacture', 'production', 'produce',
  'processing', 'technology', 'technique', 'custom', 'high quality', 'quality', 'good', 'best', 'near', 'local', 'as', 'so', 'up', 'out', 'this', 'these', 'those', 'its', 'based', 'material', 'materials', 'product', 'products', 'solution', 'solutions', 'there', 'new', 'able', 'capable', 'small', 'off', 'into', 'city', 'town', 'prefecture', 'finishing', 'work', 'works', 'mill', 'mills', 'plant', 'builder', 'builders', 'goods', 'supplies', 'parts', 'part', 'components', 'component', 'system', 'systems', 'equipment', 'supplier of', 'old', 'something', 'things', 'thing', 'kind', 'type', 'really', 'very', 'too', 'just', 'when', 'while', 'there are', 'will', 'should', 'am', 'you', 'they', 'he', 'she', 'his', 'her', 'their', 'has been', 'was', 'were', 'home', 'people', 'person', 'enough', 'through', 'less', 'under', 'own', 'buy', 'again', 'them', 'him', 'her', 'us', 'if', 'let', 'put', 'only', 'also', 'still', 'than', 'then', 'each', 'every',
];
/** The same in Latin letters: kutsu no shuuri, hako wo tsukuritai. */
const ROMAJI = [
  'no', 'wo', 'o', 'ga', 'ni', 'de', 'wa', 'mo', 'he', 'ka', 'na', 'suru', 'shitai', 'shite', 'hoshii', 'tsukuru', 'tsukuritai', 'tukuru', 'tukuritai', 'dekiru', 'dekimasu', 'tokoro', 'kudasai', 'onegai',
  'sagasu', 'sagashite', 'sagashiteiru', 'tanomu', 'tanomitai', 'tanomeru', 'kaisha', 'gaisha', 'gyousha', 'koujou', 'kojo', 'me-ka-', 'meekaa', 'irai',
];

/** Japanese head words, long vowels short, that only frame where they stand apart from what they belong to: sutenresu no kakou. */
const HEADS: ReadonlySet<string> = new Set([
  'kako', 'shori', 'syori', 'sezo', 'sesaku', 'sesan', 'kobo', 'kojo', 'kozyo', 'meka', 'kigyo', 'gyosha', 'gyosya', 'shokunin', 'syokunin', 'gijutsu', 'gizyutu', 'senmon', 'dogu', 'sehin',
]);

/** Whether a word in Latin letters is such a head word, in whatever spelling. */
export const isRomajiHead = (word: string): boolean => HEADS.has(foldRomaji(word));

const WORDS: ReadonlySet<string> = new Set([...JAPANESE, ...ENGLISH, ...ROMAJI]);

/** Whether a word in normal form only frames a query. */
export const isStopword = (word: string): boolean => WORDS.has(word);

/** For whom or what use: 用の, 向けの, 用に. */
const USE = /^(?:用|向け)[のにで]?$/;
const ENDING = /^[ぁ-ん]{1,12}$/;
const FRAME = new RegExp(`^(?:${[...JAPANESE].sort((a, b) => b.length - a.length).join('|')})+$`);

/** Whether words in normal form only frame, however many there are. */
export const framesOnly = (words: string): boolean => isStopword(words) || FRAME.test(words);

/** Whether a stretch left over in a query consists of nothing but framing words and, where it `inflects`, of endings. */
export function onlyFrames(stretch: string, afterRecognised: boolean, inflects = afterRecognised): boolean {
  if (isStopword(stretch) || (inflects && ENDING.test(stretch))) return true;
  // Short hiragana is a word as often as it is grammar (だし, いも): without anything recognised it is a word. 「会社の」 never is.
  // Each of them begins with kana or kanji.
  return stretch.charCodeAt(0) >= 0x3041 && (inflects || stretch.length > 4 || /[一-龠].*[ぁ-ん]$/.test(stretch) || (afterRecognised && USE.test(stretch))) && FRAME.test(stretch);
}
