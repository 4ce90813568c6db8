/** Japanese texts of what is shown before anything is typed. */
export const jaWelcome = {
  welcomeSkills: 'この産地の得意な技術',
  welcomeProducts: 'この産地の技術と製品',
  welcomeNeeds: 'やりたいことから探す',
  welcomeNew: '最近確認された会社',
  members: '{n}社',
  showAll: 'すべての会社を見る（{n}社）',
  exampleOf: '例：{skill} 1個から、{need}',
  exampleEither: '例：{skill}、{other}',
  needs: '試作したい,磨いてほしい,部品を量産したい,傷を消したい,1個だけ作ってほしい,形見を磨き直したい',
} as const;
