import type { Policy, PolicyId } from '../policy.js';
import { direct } from './direct.js';
import { kyoto } from './kyoto.js';
import { migakiya } from './migakiya.js';
import { raiseHands } from './raise-hands.js';
import { rodan21 } from './rodan21.js';

const POLICIES: Readonly<Record<PolicyId, Policy>> = { kyoto, migakiya, rodan21, 'raise-hands': raiseHands, direct };

/** A policy by name, with a network's own settings in place of its defaults. */
export const policyOf = (id: PolicyId, own: Partial<Policy> = {}): Policy => ({ ...POLICIES[id], ...own, id });
