/** A whole generated directory; a larger one begins with the members of the smaller. */
import { makeMember } from './member.mjs';

/** @returns {{ document: object, facts: object[] }} */
export const generateDirectory = (size, seed = 1) => {
  const made = Array.from({ length: size }, (_, at) => makeMember(seed, at));
  return {
    document: {
      format: 'sanchi-directory/1', id: `generated-${size}`, title: `Generated directory of ${size}`,
      publisher: { name: 'Sanchi bench' }, demonstration: true, members: made.map(({ member }) => member),
    },
    facts: made.map(({ facts }) => facts),
  };
};
