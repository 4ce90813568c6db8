/** What letters are called in Japanese: companies write their initials so (エムエー, シー・シー・ユー). */
const NAMES: Readonly<Record<string, string>> = {
  a: 'えー', b: 'びー', c: 'しー', d: 'でぃー', e: 'いー', f: 'えふ', g: 'じー', h: 'えいち', i: 'あい', j: 'じぇい', k: 'けー', l: 'える', m: 'えむ', n: 'えぬ',
  o: 'おー', p: 'ぴー', q: 'きゅー', r: 'あーる', s: 'えす', t: 'てぃー', u: 'ゆー', v: 'ぶい', w: 'だぶりゅー', x: 'えっくす', y: 'わい', z: 'ぜっと', '&': 'あんど',
};

/** The name of a letter in kana; nothing for anything else. */
export const spelled = (letter: string): string | undefined => NAMES[letter];
