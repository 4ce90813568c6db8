/** Needs in a visitor's own words, the skills that answer them, and those that answer in part. */
export const NEEDS = [
  ['くすみを取りたい', ['polishing']], ['表面の傷を消したい', ['polishing']], ['鏡のようにピカピカにしたい', ['mirror-polishing', 'buffing'], ['polishing']],
  ['make my old pot shine again', ['polishing']], ['バリを取りたい', ['deburring', 'barrel']], ['切断面のギザギザをなくしたい', ['deburring']],
  ['remove sharp edges from parts', ['deburring']], ['錆びないようにしたい', ['plating', 'painting', 'passivation']],
  ['protect steel from rust', ['plating', 'painting', 'passivation']], ['アルミに色を付けたい', ['anodizing', 'painting']],
  ['金属を硬くしたい', ['quenching', 'heat-treatment', 'hard-chrome']], ['鉄の部品をくっつけたい', ['welding', 'brazing']],
  ['join two metal parts', ['welding', 'brazing']], ['製品に社名やロゴを入れたい', ['laser-marking', 'screen-printing'], ['embroidery']],
  ['put our logo on metal parts', ['laser-marking', 'screen-printing']], ['試しに一つ作ってみたい', ['prototyping', 'printing-3d']],
  ['アイデアを形にしたい', ['prototyping', 'printing-3d']], ['we need a first sample of a new product', ['prototyping', 'printing-3d']],
  ['生地を好きな色に染めたい', ['dyeing']], ['服を作ってほしい', ['sewing']], ['名前を服に入れたい', ['embroidery', 'screen-printing']],
  ['パイプを曲げてほしい', ['pipe-bending']], ['金属に細い穴をあけたい', ['drilling', 'deep-hole', 'edm']],
  ['穴にねじを切りたい', ['threading']], ['寸法がきちんと出ているか調べたい', ['cmm']], ['木の箱を作りたい', ['woodwork']],
  ['はがれた漆を塗り直したい', ['lacquering']], ['樹脂のケースを大量に作りたい', ['injection']],
  ['gold colored coating on a tool', ['pvd']], ['すりガラスのようなつや消しにしたい', ['blasting']],
];
