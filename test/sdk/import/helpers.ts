import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { importDirectory, type ImportOptions, type ImportResult, type RecognisedSkill, type PlaceTable, type SourceFile } from '@sanchi/sdk/import';
import type { Member } from '@sanchi/sdk';
import { realPath } from '../../helpers/real-data.js';

/** A CSV file of these rows, in UTF-8 unless another encoding is asked for. */
export const file = (text: string, name = 'list.csv', encoding = 'utf8'): SourceFile => ({ name, bytes: new Uint8Array(iconv.encode(text, encoding)) });

/** Imports one CSV text. */
export const run = (text: string, options: ImportOptions = {}): Promise<ImportResult> => importDirectory([file(text)], options);

/** A list of one company with one further column. */
export async function one(header: string, value: string, options: ImportOptions = {}): Promise<{ member: Member; codes: string[]; result: ImportResult }> {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  const result = await run(`企業名,電話番号,${header}\n甲製作所,0256-11-1111,${quoted}\n`, options);
  return { member: result.document.members[0] as Member, codes: result.problems.map(({ code }) => code), result };
}

export const codes = (result: ImportResult): string[] => result.problems.map(({ code }) => code);
export const names = (result: ImportResult): unknown[] => result.document.members.map(({ name }) => name);

/** A small table of places, with two towns of one name. */
export const places: PlaceTable = {
  prefectures: [['150002', '新潟県', 'にいがたけん', 'niigata'], ['180009', '福井県', 'ふくいけん', 'fukui'], ['220001', '静岡県', 'しずおかけん', 'shizuoka'], ['100005', '群馬県', '', 'gunma']],
  municipalities: [
    ['152137', '燕市', 'つばめし', 'tsubame-shi'], ['152048', '三条市', 'さんじょうし', 'sanjo-shi'], ['182079', '鯖江市', 'さばえし', 'sabae-shi'], ['183822', '池田町', 'いけだちょう', 'ikeda-cho'],
    ['204811', '池田町', 'いけだまち', 'ikeda-machi'], ['222127', '焼津市', 'やいづし', 'yaizu-shi'], ['221007', '静岡市', 'しずおかし', 'shizuoka-shi'], ['221015', '静岡市葵区', 'しずおかしあおいく', 'shizuoka-shi aoi-ku'],
    ['183229', '永平寺町', 'えいへいじちょう', 'eiheiji-cho'], ['014079', '仁木町', 'にきちょう', 'niki-cho'],
  ],
};

const WORDS: readonly (readonly [string, string, RecognisedSkill['kind']])[] = [
  ['鏡面研磨', 'mirror-polishing', 'process'], ['研磨', 'polishing', 'process'], ['切削', 'cutting', 'process'], ['めっき', 'plating', 'process'], ['溶接', 'welding', 'process'],
  ['SUS304', 'sus304', 'material'], ['チタン', 'titanium', 'material'], ['マシニングセンタ', 'machining-center', 'equipment'], ['ISO9001', 'iso-9001', 'certification'],
];

/** A recogniser of a few words; 「…は行っていません」 denies them. */
export function recognise(text: string): RecognisedSkill[] {
  const found: RecognisedSkill[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = WORDS.find(([word]) => text.startsWith(word, at));
    if (hit === undefined) continue;
    const end = at + hit[0].length;
    found.push({ concept: hit[1], kind: hit[2], start: at, end, negated: /^[^。]*(?:いません|できません)/u.test(text.slice(end)) });
    at = end - 1;
  }
  return found;
}

/** A real file, or `undefined` (with the reason printed) on a machine that does not have it. */
export function real(name: string): SourceFile | undefined {
  const path = realPath(name);
  return path === undefined ? undefined : { name, bytes: new Uint8Array(readFileSync(path)) };
}
