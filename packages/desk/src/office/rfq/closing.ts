import { html } from 'hono/html';
import { errorFields } from '../../log.js';
import { memberName } from '../../flow/context.js';
import { labelOf, skillsIn, skillsOfJob } from '../../flow/candidates/skills.js';
import type { Network } from '../../config/index.js';
import type { RoutingState, Skill } from '../../routing/index.js';
import type { Fields } from '../../pages/form.js';
import type { Markup } from '../../pages/layout.js';
import type { Parts, Workplace } from './form-parts.js';

/** Members that did the work. */
const workersOf = ({ lead, team }: RoutingState): string[] => [...new Set([...(lead ? [lead.member] : []), ...team.map(({ member }) => member)])];

/** For each member that did the work, the skills it may have shown: those of the job to tick, others in words. */
export async function provenFields({ desk, session: { network }, row, state }: Workplace, { options, text }: Parts): Promise<Markup> {
  const skills = await skillsOfJob(network, row, state.team.map(({ part }) => part)).catch((error: unknown): Skill[] => {
    // A job can be closed even where its parts cannot be worked out.
    desk.log.error({ rfq: row.id, ...errorFields(error) }, 'matching failed');
    return [];
  });
  const choices = skills.flatMap(({ concept, words }) => (concept === undefined ? [] : [[concept, words] as const]));
  return html`${workersOf(state).map((id) => {
    const name = memberName(network, id);
    return html`${choices.length === 0 ? '' : options(`skill-${id}`, `${name}が示した技術`, choices, { type: 'checkbox', id: `skill-${id}` })}
${text(choices.length === 0 ? `${name}が示した技術` : `${name}が示したほかの技術`, `proven-${id}`, `proven-${id}`, { hint: '掲載に加える候補になります。複数は読点で区切ります。' })}`;
  })}`;
}

/** The skills ticked and written, each as the vocabulary's concept where it has one. */
export async function readProven(network: Network, state: RoutingState, form: Fields): Promise<{ member: string; skill: string; concept?: string }[]> {
  const proven = await Promise.all(workersOf(state).map(async (member) => {
    const ticked = await Promise.all(form.all(`skill-${member}`).map(async (concept): Promise<Skill[]> => {
      const words = await labelOf(network, concept);
      return words === undefined ? [] : [{ concept, words }];
    }));
    const written = await Promise.all(form.text(`proven-${member}`).split(/[、,，\n]/).map((words) => words.trim()).filter(Boolean).map((words) => skillsIn(network, words)));
    const skills = [...ticked, ...written].flat();
    return [...new Map(skills.map((skill) => [skill.concept ?? skill.words, skill])).values()]
      .map(({ concept, words }) => ({ member, skill: words, ...(concept === undefined ? {} : { concept }) }));
  }));
  return proven.flat();
}
