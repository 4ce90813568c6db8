/** What an office can do about a failure, in both languages. */
export interface Fault { readonly ja: string; readonly en: string }

interface Known { readonly code?: string; readonly message?: string; readonly path?: string; readonly port?: number; readonly address?: string; readonly syscall?: string }
type Say = (error: Known) => Fault;

const DISK_FULL: Say = () => ({
  ja: 'ディスクがいっぱいです。古い控えなどを別の場所に移して、空きを作ってからもう一度実行してください。', en: 'The disk is full: move old backups elsewhere, then try again.',
});
const NOT_ALLOWED: Say = ({ path }) => ({
  ja: `書き込めません${path === undefined ? '' : `: ${path}`}。フォルダーとファイルの権限（受付を動かす利用者のものか）、読み取り専用のディスクでないかを確かめてください。`,
  en: `Cannot write${path === undefined ? '' : `: ${path}`}. Check that folder and files belong to the user that runs the desk, and that the disk is not read-only.`,
});
const MISSING: Say = ({ path }) => ({
  ja: `ファイルかフォルダーがありません${path === undefined ? '' : `: ${path}`}。設定の場所の書き方を確かめてください。`, en: `There is no such file or folder${path === undefined ? '' : `: ${path}`}. Check the paths in the configuration.`,
});
const NO_STORE: Say = () => ({
  ja: '保存先のファイルを開けません。store.path のフォルダーがあるか、書き込めるかを確かめてください。', en: 'The store cannot be opened: check that the folder of store.path exists and can be written to.',
});
const BROKEN_STORE: Say = () => ({
  ja: '保存先のファイルが壊れているか、SQLite のデータではありません。そのファイルを別の場所に移し、控えから戻してください（手引きの「復元」）。', en: 'The store is damaged or no SQLite file: move it away and restore a backup (see the guide).',
});
const PORT_TAKEN: Say = ({ port }) => ({
  ja: `ポート ${port ?? ''} はほかのプログラムが使っています。listen.port を変えるか、先に終わらせてください。`, en: `Port ${port ?? ''} is taken by another program: change listen.port, or end that program first.`,
});
const NO_DATABASE: Say = () => ({
  ja: 'PostgreSQL につながりません。動いているか、アドレス（store.url）の機械の名前・利用者・パスワード・データベースの名前を確かめてください。',
  en: 'PostgreSQL cannot be reached: check that it runs, and host, user, password and database name in store.url.',
});

const FAULTS: readonly (readonly [RegExp, Say])[] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)/, DISK_FULL],
  [/^EADDRINUSE/, PORT_TAKEN],
  [/^EADDRNOTAVAIL/, ({ address }) => ({ ja: `この機械に ${address ?? ''} というアドレスはありません。listen.host を確かめてください（ふつうは 127.0.0.1）。`, en: `This machine has no address ${address ?? ''}: check listen.host (usually 127.0.0.1).` })],
  [/^(EACCES|EPERM|EROFS|SQLITE_READONLY)/, NOT_ALLOWED],
  [/^(ENOENT|ENOTDIR)/, MISSING],
  // libsql gives this one no code.
  [/^SQLITE_CANTOPEN|Unable to open connection to local database/, NO_STORE],
  [/^SQLITE_(NOTADB|CORRUPT)/, BROKEN_STORE],
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|28P01|28000|3D000|42501)/, NO_DATABASE],
];

/** What is wrong, where the failure is one of the machine's and not of the program. */
export function faultOf(error: unknown): Fault | undefined {
  const known = (error instanceof Error ? error : {}) as Known;
  const { code = '', message = '', syscall, port } = known;
  if (code === 'EACCES' && syscall === 'listen') {
    return { ja: `ポート ${port ?? ''} は、この利用者では使えません。listen.port を 1024 以上にしてください。`, en: `This user may not listen on port ${port ?? ''}: set listen.port to 1024 or above.` };
  }
  return FAULTS.find(([pattern]) => pattern.test(code === '' ? message : code))?.[1](known);
}
