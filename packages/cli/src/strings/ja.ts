import type { en } from './en.js';

/** Japanese texts. */
export const ja: Readonly<Record<keyof typeof en, string>> = {
  help: `sanchi: 表計算ファイルから、ものづくり企業の検索できる名簿を作ります

使い方
  sanchi check FILE…             表の問題と、公開される列を調べる
  sanchi build FILE… --out DIR   ウェブサーバーに置くフォルダーを作る
  sanchi serve FILE…             表を直しながら、このパソコンで見る
  sanchi template                記入用の空の表を作る

  sanchi コマンド --help         オプションと例
  --lang ja|en                   言語   --version   版

終了コード: 0 正常、1 データかディスクに問題、2 コマンドの書き方の誤り
`,
  help_check: `sanchi check FILE… [オプション]

表（CSV・XLSX、UTF-8・Shift_JIS）または directory.json を読み、どこに何の問題があり、どう直すか、どの列が公開されるかを
示します。--out を付けないかぎり何も書き込みません。

  --mapping FILE   列の対応表（JSON、または column,field の見出しのCSV）
  --json           結果を1つのJSONで標準出力に出す
  --strict         エラーか警告が1件でもあれば終了コード1
  --all            同じ種類の問題も省略せずにすべて示す
  --out DIR        problems.csv（原課に返す表）と skills.csv（文から読み取った技術。採否の列つき）を書く
  --lang ja|en     言語

例
  sanchi check 企業一覧.xlsx
  sanchi check 企業.csv 製品.csv --mapping 対応表.csv
  sanchi check 企業一覧.csv --strict --json > report.json
`,
  help_build: `sanchi build FILE… --out DIR [オプション]

FILEには、企業や製品の表のほか、デスクの「掲載への追加」から受け取った additions.csv を並べられます（見出しで見分けます）。
採用した回答と実績が、根拠と日付とともに各社の技術に加わります。受け取ったものは毎回すべて渡してください（重なってもかまいません）。

どのウェブサーバーでも動き、外部のサーバーに一切つながないフォルダーを作ります。directory.json、index.html（iframeにも
使えます）、members.html（スクリプト不要）、embed.html（貼り付け方）、スクリプト、problems.csv、skills.csv が入ります。

  --out DIR            作るフォルダー。すべて整ってから初めて前のものと入れ替えます
  --mapping FILE       列の対応表
  --review FILE        採用・除外を記入して戻ってきた skills.csv
  --publish-inferred   文から読み取った技術を、確認前でも公開する（「文から推定」と表示されます）
  --form SHAPE         検索の下に相談フォームを置く。engineer（技術者）、consumer（個人の品物）、ask（質問）
  --endpoint URL       フォームの受付のアドレス。書かなければ、見る人がメールかFAXで送る
  --email --fax        受付のサーバーを使わないときの送り先
  --base FILE          ネットワーク・地域・製品などを引き継ぐ directory.json（企業は引き継ぎません）
  --id --title --publisher --url --licence   名簿の情報。--url は公開者のページ
  --updated 日付       データの日付（省略時は今日。中身が前と同じなら前の日付のまま）
  --allow-shrink       公開中の半分より少なくなっても、公開中のものを読めなくても公開する
  --lang ja|en         ページの言語（省略時は日本語）とメッセージの言語

1,000社を超えると、directory.json は要約になり、くわしい内容は隣のファイル（directory-1.json …）に分かれます。

例
  sanchi build 企業一覧.xlsx --out public/makers --title "燕市のものづくり企業" --publisher "燕市"
  sanchi build 企業一覧.csv --out public/makers --review public/makers/skills.csv
  sanchi build 企業一覧.csv additions-2026-11-30.csv --out public/makers
`,
  help_serve: `sanchi serve [FILE…|DIR] [オプション]

表から（または作成済みのフォルダーを）このパソコンだけに表示します。元のファイルを直すと作り直し、ページを自動で再読み込み
します。取り込みの問題は /problems.html に出ます。Ctrl-C で終わります。

  --port N         ポート（省略時は4173。使用中なら空いているもの）
  --mapping --review --publish-inferred --base --id --title --publisher --url --licence   sanchi build と同じ
  --lang ja|en     言語

例
  sanchi serve 企業一覧.xlsx
  sanchi serve public/makers --port 8080
`,
  help_template: `sanchi template [オプション]

最もよく通じる見出しと記入例1行の、空の表です。--out がなければ標準出力に出します。

  --out FILE     書き込むファイル
  --sjis         Shift_JIS（cp932）で書く。省略時はExcelで開けるBOM付きUTF-8
  --lang ja|en   見出しの言語

例
  sanchi template --out 企業一覧.csv
  sanchi template --sjis --out 企業一覧.csv
`,
  seeHelp: '使い方: sanchi {command} --help',

  unknownCommand: '「{command}」というコマンドはありません。使えるもの: check, build, serve, template',
  unknownOption: '{command} に「{option}」というオプションはありません',
  optionValue: '「{option}」の値がないか、値を取らないオプションに値が付いています',
  badLanguage: '--lang は ja か en です（「{value}」は使えません）',
  noFiles: 'ファイルが指定されていません',
  noOut: '--out DIR がありません。作るフォルダーを指定してください',
  badPort: '--port は 0 から 65535 の数です（「{value}」は使えません）',
  badId: '--id は半角の小文字・数字・ハイフンで、先頭は文字か数字です（「{value}」は使えません）',
  badUrl: '--url は http:// か https:// で始めてください（「{value}」は使えません）',
  badForm: '--form は engineer、consumer、ask のどれかです（「{value}」は使えません）',
  badEndpoint: '--endpoint は https://desk.example.jp/intake のようなアドレスです（「{value}」は使えません）',
  badEmail: '--email は office@example.jp のようなメールアドレスです（「{value}」は使えません）',
  badUpdated: '--updated は 2026-04-01 のような日付です（「{value}」は使えません）',
  unexpectedFile: 'このコマンドにファイルは要りません: 「{value}」',
  fileMissing: 'ファイル「{path}」がありません',
  fileIsFolder: '「{path}」はファイルではなくフォルダーです。中の CSV か .xlsx の名前まで書いてください',
  fileLocked: '「{path}」を開けません。権限がないか、Excelなどで開いたままです',
  fileUnreadable: '「{path}」を読めません: {reason}',
  badBase: '--base の「{path}」は使える directory.json ではありません: {reason}',
  outIsFile: '「{path}」はフォルダーではなくファイルです',
  outForbidden: '「{path}」に書き込む権限がありません',
  outFull: 'ディスクがいっぱいで「{path}」に書けませんでした。公開中のものは元のままです',
  outFailed: '「{path}」に書けませんでした: {reason}。公開中のものは元のままです',
  noSite: 'ページ用のスクリプトがありません（探した場所: {places}）。開発中なら先に `npm run build` を、そうでなければ @sanchi/cli を入れ直してください',
  noBuiltFolder: '「{path}」に作成済みの名簿（index.html と directory.json）がありません。表か、sanchi build で作ったフォルダーを指定してください',
  mixedSources: '表か、作成済みのフォルダー1つの、どちらかだけを指定してください',
  nothingToPublish: '企業を1社も読み取れませんでした。何も書き込んでいません',
  fileUnused: '取り込めないファイルがあります。何も書き込んでいません。{where}: {message}',
  invalidDirectory: '名簿に{n}件のエラーがあります。何も書き込んでいません。最初の1件: {where}: {message} すべて見る: sanchi check {file}',
  oldUnreadable: '公開中の {path} を読めないため、社数を比べられません。何も書き込んでいません。元の directory.json に戻すか、置き換えてよければ --allow-shrink を付けてください',
  shrunk: '公開中の{before}社が{n}社になり、半分より少なくなります。何も書き込んでいません。正しければ --allow-shrink を付けてください',
  interrupted: '中断しました。何も変わっていません',
  portsTaken: '{port} の近くに空いているポートがありません',
  portForbidden: 'ポート{port}を開けません: {reason}。1024以上にしてください',
  internal: 'Sanchiの不具合です。次の内容をお知らせください:',

  progress_read: '読み込み中',
  progress_members: '取り込み中',
  progress_skills: '技術の読み取り中',
  progressRows: '{n}行',

  severity_error: 'エラー',
  severity_warning: '警告',
  severity_notice: 'お知らせ',
  atRow: '{n}行目',
  atColumn: '「{column}」',
  wholeFile: 'ファイル全体',
  moreOfKind: '… 同じ種類がほかに{n}件（--all ですべて表示）',
  noProblems: '問題はありません。',
  columnsTitle: '列の扱い',
  columnMapped: '{column} → {field}（{n}件）',
  columnNamed: '{column} → {label} {field}（{n}件）',
  columnWithheld: '{column}: 公開しません。{reason}（{n}件）',
  withheld_person: '個人に関する列',
  'withheld_no-public-field': '公開項目に当てはまらない列（公開するなら --mapping で割り当て）',
  withheld_hidden: '非表示の列',
  'withheld_row-number': '行番号',
  'withheld_no-header': '見出しがない列',
  withheld_empty: '空の列',
  'withheld_not-chosen': '対応表の指定による',
  'withheld_member-key': '企業との対応づけだけに使う列',
  noHeaderColumn: '（見出しなし）',
  emptyColumns: '空の列: {columns}',
  summaryTitle: 'まとめ',
  summaryMembers: '{files}ファイル {rows}行から、企業{members}社、製品・技術{products}件',
  summaryMerged: '別の行の企業にまとめた行: {n}',
  summaryInferred: '文から読み取った技術: {n}件（確認して --review で渡すまで公開しません。skills.csv）',
  summaryInferredPublished: '文から読み取った技術: {n}件',
  summaryAdditions: '実績・回答からの追加（additions.csv）: {n}行',
  summaryProblems: 'エラー{errors}件、警告{warnings}件、お知らせ{notices}件',
  wrote: '書き込みました: {path}',
  choicesKept: 'そこにある skills.csv の採否 {n}件は、新しい表に残しましたが使っていません。使うには: --review {path}',

  built: '「{title}」（{n}社）を {path} に作りました',
  builtShrunk: '注意: 公開中の{before}社から{n}社に減りました。',
  builtOldUnreadable: '注意: 前の directory.json を読めないため、社数を比べられませんでした。',
  builtNext: '貼り付け方: {path}',
  builtOffice: 'problems.csv と skills.csv は事務局用です。サーバーに置く必要はありません。公開しない値は「…」としています（元の値は sanchi check --out の表にあります）。',
  builtProblems: 'エラー{errors}件、警告{warnings}件、お知らせ{notices}件（problems.csv）',
  builtShards: '{n}社あるため、directory.json は要約とし、くわしい内容は隣の{shards}ファイル（directory-1.json …）に分けました。一緒に置いてください。',

  serving: '{url} で表示しています（Ctrl-C で終了）',
  servingProblems: 'エラー{errors}件、警告{warnings}件、お知らせ{notices}件: {url}',
  rebuilt: '{time} 作り直しました: {n}社、エラー{errors}件、警告{warnings}件',
  rebuildFailed: '{time} 作り直せません（表示は前のまま）: {reason}',
  reloaded: '{time} フォルダーが変わったので再読み込みします',
  portTaken: 'ポート{port}は使用中なので{other}を使います。',
  stopped: '終了しました。',
  previewBar: '確認用の表示です。取り込みの問題: {n}件',
  notFoundTitle: 'ページが見つかりません',
  notFoundText: '一覧に戻る',

  foundDone: '文書は変更していません。元を直してください。',
  found_missing: '必要な項目がありません。',
  'found_bad-id': 'ID「{value}」に、半角の小文字・数字・ハイフン以外が含まれています。',
  'found_wrong-type': 'ここに入る種類の値ではありません（{expected}）。',
  'found_unknown-choice': '「{value}」はここでは使えません。使えるもの: {known}',
  'found_bad-link': '「{value}」は公開できるURLではありません。http:// か https:// で始めてください。',
  'found_duplicate-id': 'ID「{value}」は {first} にも使われています。別々のIDにしてください。',
  'found_same-corporate-number': '法人番号 {value} は {first} にもあります。同じ企業なら1つにまとめてください。',
  'found_bad-corporate-number': '「{value}」は法人番号ではありません（13桁・検査数字）。',
  'found_bad-municipality-code': '「{value}」は全国地方公共団体コードではありません（6桁・検査数字）。',
  'found_bad-date': '「{value}」は 2026-04-01 のような日付ではありません。',
  'found_bad-postcode': '「{value}」は 959-1234 のような郵便番号ではありません。',
  'found_bad-mail-address': '「{value}」はメールアドレスではありません。',
  'found_bad-unit': '単位「{value}」は使えません。',
  'found_empty-range': '下限が上限より大きいか、値が合いません。',
  'found_outside-range': '「{value}」はありえる範囲（{min}〜{max}）の外です。',
  'found_unknown-concept': '「{value}」という概念は、Sanchiの語彙にもこの名簿の vocabulary にもありません。つづりを確かめるか、vocabulary に加えてください。',
  'found_concept-cycle': '上位の概念をたどると元に戻ります（{path}）。どれか1つの broader から外してください。',
  'found_same-word': '「{value}」は概念 {other}（{label}）の言葉でもあります。同じ意味なら id を {other} にして上書きし、違う意味なら言葉を変えてください。',
  'found_bad-kana': '「{value}」はひらがなではありません。読みはひらがなで書いてください。',
  'found_leads-nowhere': '困りごと（need）から技術につながりません。leadsTo に、応える概念のIDを書いてください。',
  'found_dead-reference': '「{value}」はこの名簿の {kind} にありません。',

  membersHeading: '企業一覧（{n}社）',
  listComma: '、',
  listStop: '、',
  colon: '：',
  phone: '電話',
  fax: 'FAX',
  email: 'メール',
  website: 'ウェブサイト',
  form: '問い合わせフォーム',
  department: '担当部署',
  capabilities: '技術・加工',
  equipment: '設備',
  certifications: '認証・資格',
  products: '製品・技術',
  works: '実績',
  industry: '業種',
  tags: 'キーワード',
  address: '所在地',
  founded: '設立',
  capital: '資本金',
  employees: '従業員数',
  hours: '営業時間',
  closed: '定休日',
  tour: '工場見学',
  refuses: '受けられないもの',
  corporateNumber: '法人番号',
  confirmed: '内容の確認',
  publisher: '公開者',
  source: '出典',
  licence: 'ライセンス',
  updated: '更新日',
  yes: '可',
  no: '不可',
  capabilitiesInferred: '技術・加工（文から推定）',
  demonstration: 'デモ用に書かれたもので、実在しない企業です。',
  machines: '{n}台',
  validUntil: '（{date}まで有効）',
  evidence_job: '仕事の実績で確認 {date}',
  evidence_answer: '会員の回答で確認 {date}',
  unitPieces: '{n}個',
  unitSheets: '{n}枚',
  unitBars: '{n}本',
  unitSets: '{n}式',
  unitWorkingDays: '{n}営業日',
  unitDays: '{n}日',
  unitWeeks: '{n}週間',
  unitMonths: '{n}か月',
  unitYen: '{n}円',
  unitPersons: '{n}人',
  between: '{min}〜{max}',
  atLeast: '{value}から',
  atMost: '{value}まで',
  negotiable: '（応相談）',
  limitThickness: '板厚',
  limitWeight: '重さ',
  limitTolerance: '公差',
  limitRoughness: '面粗さ',
  limitGrit: '番手',
  limitLot: '数量',
  limitLeadTime: '納期',
  limitPrice: '価格の目安',
  limitDiameter: 'φ',
  limitLength: '長さ',
  limitWidth: '幅',
  limitHeight: '高さ',
  pages: '一覧のページ',
  pageOf: '{from}〜{to}社目：{first} から {last}',
  titleOfPage: '{title}（{n}／{count}ページ）',
  listOnPages: '全企業の一覧は次のページにあります。',
  staticPages: '全企業の一覧（検索なし）',
  noScript: '検索にはJavaScriptが必要です。お使いでない場合も、下の一覧はすべてご覧いただけます。',
  notLoaded: '検索を読み込めていません。下の一覧はすべてご覧いただけます。パソコンの中のファイルを直接開いた場合、検索は動きません。ウェブサーバーに置くか、sanchi serve でご確認ください。',
  metaDescription: '{title}：{n}社を技術・材料・地域から探せます。',
  pasteFrom: 'ここから貼り付け',
  pasteTo: 'ここまで',
  embedTitle: '「{title}」をサイトに載せる方法',
  embedUpload: '1. フォルダーを置く',
  embedUploadText: 'フォルダー全体をウェブサーバーに置きます（例: {place}）。下のコードの {place} は、置いた場所に書き換えてください。',
  embedOffice: 'problems.csv、skills.csv とこのページは事務局用です。置かなくても動きます。',
  embedScript: '2a. スクリプトで載せる',
  embedScriptText: '検索を表示したい所に貼り付けます。JavaScriptが使えないときは一覧へのリンクが表示されます。',
  embedIntegrity: '改ざん検知（integrity）付きの1ファイルが求められる場合:',
  embedPolicy: 'サイトに Content-Security-Policy がある場合は、script-src と connect-src でフォルダーの場所を許可してください。ほかのサーバーにはつながず、Cookieも使いません。',
  embedFrame: '2b. iframeで載せる',
  embedReceiver: 'フォームは {receiver} に送ります。connect-src でここも許可し、受付の側でこのページのアドレスを許してください。',
  embedFrameText: 'CMSでスクリプトが使えない場合です。高さ（height）はページに合わせてください。',
  embedFrameHeight: '高さを中身に合わせて変えるには、iframeと同じページに次も貼り付けます（中のページが高さだけを知らせてきます）。',
  embedStatic: '2c. 静的なHTMLとして載せる',
  embedStaticText: 'どちらも使えない場合は、members.html の「{from}」から「{to}」までのHTMLをCMSに貼り付けてください。見出しはレベル2から始まります。',
  embedUpdate: '3. 表が変わったら',
  embedUpdateText: 'もう一度 sanchi build を実行し、フォルダーを置き換えます。貼り付けたコードはそのままで構いません。',
  problemsTitle: '取り込みの結果',
  moreProblems: 'ほか{n}件は problems.csv（sanchi check --out）にあります。',
  head_severity: '種別',
  head_row: '行',
  head_column: '列',
  head_value: '値',
  head_message: '内容と直し方',
  head_done: '取り込みでの扱い',
};
