import { readFile } from 'node:fs/promises';
import { inferredSheet, problemsSheet, readReview, toCsv, type Decision, type Problem } from '@sanchi/sdk/import';
import type { Imported } from './import-sources.js';
import type { Finding } from './findings.js';
import type { Language } from './strings/index.js';

/** The problems as a sheet that Excel opens. */
// The sheet prints codes; it does not ask which they are.
export const problemsCsv = (problems: readonly Finding[], language: Language): string =>
  toCsv(problemsSheet({ problems: problems as readonly Problem[] }, language));

/** The inferred skills as a sheet to decide on, with decisions that were already written into the one before. */
export interface SkillsCsv {
  readonly csv: string;
  /** Decisions taken over from the sheet that lay there. */
  readonly kept: number;
}

/** Makes the sheet of inferred skills; what the office has decided in the one at `path` is not lost. */
export async function skillsCsv({ inferred }: Pick<Imported, 'inferred'>, path: string): Promise<SkillsCsv> {
  const before = await readFile(path).then((bytes) => readReview({ name: path, bytes }), () => undefined);
  const decisions = new Map<string, Decision>();
  for (const { member, concept, decision } of before?.decisions.values() ?? []) decisions.set(`${member}\n${concept}`, decision);
  let kept = 0;
  const lines = inferred.map((skill) => {
    const decision = skill.decision ?? decisions.get(`${skill.member}\n${skill.concept}`);
    if (decision === undefined) return skill;
    if (skill.decision === undefined) kept += 1;
    return { ...skill, decision };
  });
  return { csv: toCsv(inferredSheet({ inferred: lines })), kept };
}
