import type { ProblemText } from './problems.js';

const LEFT = ['この行は使いませんでした。', 'The line was not used.'] as const;

/** Problems of the sheet of additions: [severity, what is wrong and how to mend it (ja, en), what was done (ja, en)]. */
export const ADDITION_TEXTS = {
  'addition-no-member': ['error', '会員IDのない行です。デスクから受け取ったときの会員IDを入れてください。', 'The line has no member id. Fill in the id that the desk exported.', ...LEFT],
  'addition-unknown-member': ['warning', '会員ID「{value}」の企業が名簿にありません。名簿のIDと同じか確かめてください。',
    'No member of the directory has the id “{value}”. Check that it is the id of the list.', ...LEFT],
  'addition-no-skill': ['error', '技術のない行です。「技術」か「技術ID」を入れてください。', 'The line names no skill. Fill in 技術 or 技術ID.', ...LEFT],
  'addition-condition': ['warning', '条件「{value}」の意味が分かりません。材料、公差、表面粗さ、数量などの名で書いてください。',
    'The condition “{value}” is not understood. Use a name such as 材料 (material), 公差 (tolerance), 表面粗さ (roughness) or 数量 (quantity).', ...LEFT],
  'addition-no-value': ['warning', '条件に値がありません。「±0.01」のように「値」を入れてください。', 'The condition has no value. Fill in 値, for example “±0.01”.', ...LEFT],
  'addition-value': ['warning', '値「{value}」を読めません。「±0.01」「5個」のように、数と単位で書いてください。',
    'The value “{value}” cannot be read. Write a number with its unit, such as “±0.01” or “5個”.', ...LEFT],
  'addition-can': ['warning', '「できる」の欄「{value}」の意味が分かりません。○か×を入れてください。', 'The cell “{value}” is not understood. Write ○ (can) or × (cannot).', ...LEFT],
  'addition-evidence': ['warning', '「もと」の欄「{value}」の意味が分かりません。「実績」か「回答」と書いてください。', 'The evidence “{value}” is not understood. Write 実績 (job) or 回答 (answer).',
    '根拠と日付なしで掲載しました。', 'Published without evidence and date.'],
  'addition-date': ['warning', '日付「{value}」を読めません。2026-11-30 のように書いてください。', 'The date “{value}” cannot be read. Write it like 2026-11-30.',
    '根拠と日付なしで掲載しました。', 'Published without evidence and date.'],
  'addition-concept': ['warning', '技術ID「{value}」は語彙にありません。', 'The vocabulary has no concept “{value}”.', '「技術」の言葉から読み取りました。', 'Read from the words of the skill.'],
  'addition-one-off': ['notice', '「{value}」への回答は、そのご依頼だけのものです。', 'An answer about “{value}” holds for that request alone.', '掲載しませんでした。', 'It is not published.'],
  'addition-not-published': ['notice', '「できない」という回答です。一覧にはできることだけを載せます。', 'An answer that it cannot: a directory says what members can do.',
    '掲載しませんでした。', 'It is not published.'],
} as const satisfies Record<string, ProblemText>;
