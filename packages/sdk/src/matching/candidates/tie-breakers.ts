import type { Coordinates } from '../../model/member.js';
import { distanceBetween } from '../../search/fit/order/rank.js';
import { valueFor } from './allowed.js';
import { dayOf } from '../conditions/values.js';
import type { MatchPolicy } from '../types.js';

/** What speaks against a member between equal fits; each figure lies between 0 and 1 and depends on that member alone. */
export interface TieBreakers {
  /** For doing a part: load, distance from the sender, and technical level. */
  forWork(directory: string, member: string, at: Coordinates | undefined): number;
  /** For leading: how recently it led. */
  forLead(directory: string, member: string): number;
  /** For handing work on from one place to another. */
  between(a: Coordinates | undefined, b: Coordinates | undefined): number;
}

/** Half of a burden is reached at so much: three jobs in hand, 50 km, 30 days since the last lead. */
const HALF = { load: 3, kilometres: 50, days: 30 };
/** What is not known counts as half: neither for nor against. */
const UNKNOWN = 0.5;
const burden = (amount: number, half: number): number => amount / (amount + half);

/** Burdens this close are equal, as scores in search are: the reading of the name decides. */
export const grained = (value: number): number => Math.round(value * 64);

/** The tie-breakers that a network's policy asks for. What it gives no facts for counts nothing. */
export function tieBreakers({ load, lastLed, level, sender, weights = {}, today }: MatchPolicy): TieBreakers {
  const { load: ofLoad = 1, rotation = 1, distance = 1, level: ofLevel = 1 } = weights;
  const days = [...(lastLed instanceof Map ? (lastLed as ReadonlyMap<string, string>).values() : Object.values(lastLed ?? {}))].map(dayOf).filter(Number.isFinite);
  const now = today === undefined ? Math.max(...days) : dayOf(today);
  const apart = (a: Coordinates | undefined, b: Coordinates | undefined): number =>
    distance * (a && b ? burden(distanceBetween(a, b), HALF.kilometres) : UNKNOWN);
  return {
    forWork(directory, member, at) {
      const jobs = valueFor(load, directory, member);
      const skilled = Math.min(1, Math.max(0, valueFor(level, directory, member) ?? UNKNOWN));
      return (load ? ofLoad * burden(Math.max(0, jobs ?? 0), HALF.load) : 0) + (sender ? apart(sender, at) : 0) + (level ? ofLevel * (1 - skilled) : 0);
    },
    forLead(directory, member) {
      const last = dayOf(valueFor(lastLed, directory, member) ?? '');
      return Number.isFinite(last) ? rotation * (1 - burden(Math.max(0, now - last), HALF.days)) : 0;
    },
    between: apart,
  };
}
