import type { Strings } from '../base/strings.js';

/** English texts of what is shown before anything is typed. */
export const enWelcome: Strings = {
  welcomeSkills: 'What this region is known for',
  welcomeProducts: 'What is made here',
  welcomeNeeds: 'Start from what you need',
  welcomeNew: 'Recently confirmed makers',
  members: '{n} makers',
  members1: '1 maker',
  showAll: 'Show all {n} makers',
  showAll1: 'Show the one maker',
  exampleOf: 'e.g. {skill} from 1 piece, {need}',
  exampleEither: 'e.g. {skill}, {other}',
  needs: 'prototype,polishing,mass production,remove scratches,deburring,restore a keepsake',
};
