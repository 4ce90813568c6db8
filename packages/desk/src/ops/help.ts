import { CONFIG_FILE } from './sample.js';

/** What the command line can do, in both languages. */
export const HELP = `sanchi-desk — 見積依頼の受付 / intake and routing of requests for quotation

使い方 / usage:
  sanchi-desk init [フォルダー]      設定ファイルのひな形と鍵を作る
                                     write a configuration to be filled in, and keys
  sanchi-desk doctor                 設定・保存先・メール・時計を確かめる
                                     check configuration, store, mail and clock
  sanchi-desk serve                  受付を始める
                                     run the desk
  sanchi-desk backup <フォルダー>    保存されたデータと添付の控えを作る（動かしたままでよい）
                                     copy the store and the attachments, also while the desk runs
  sanchi-desk bounce < メール        届かなかったという知らせ（DSN）を読み、事務局に知らせる（メールサーバーから渡す）
                                     take a delivery report that a mail server pipes in, and tell the office
  sanchi-desk purge                  保存期間を過ぎた個人情報を消す（受付中も1時間ごとに自動で行う）
                                     remove personal data past its time (the running desk does so every hour)

オプション / options:
  --config <ファイル>   設定ファイル（既定: ${CONFIG_FILE}） / configuration file (that one unless given)
  --help                この説明 / this text

終了コード / exit codes: 0 正常 good、1 問題あり something is wrong、2 使い方の誤り typed wrongly
`;
