import type { Member } from '../../model/member.js';
import type { Locale } from '../../model/text.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Answer } from '../fit/meet/answers.js';
import type { Matches } from '../fit/meet/matches.js';
import type { QueryPart, Reason } from '../types.js';

/** Members whose name a text is, or begins to be. */
export interface NamesFound {
  /** Adds them, each with how well its name fits. */
  addTo(matches: Matches): void;
  /** The same as answers, where they are kept. */
  answers?(): readonly Answer[];
  /** Why one of them is shown. */
  reason(member: number, part: Part): Reason | undefined;
}

/** A concept that satisfies a part, and how well it does (1 = the very thing). */
interface Meaning {
  readonly concept: string;
  readonly weight: number;
  /** Only who states this very concept as a skill satisfies the part, which asked for something narrower. */
  readonly exact?: boolean;
}

/** A part of the query with what the engine needs to look it up. */
export interface Part extends QueryPart {
  /** The visitor's language: reasons quote the wording in it, where a text has several. */
  readonly locale?: Locale;
  /** The matched stretch in normal form. */
  readonly words: string;
  /** Concepts that satisfy the part. */
  readonly meanings: readonly Meaning[];
  /** A second way to write a text part: the kana of romaji. */
  readonly reading?: string;
  /** A material and a process in one word (アルミ切削): who states both apart does it as well. */
  readonly compound?: readonly (readonly { readonly concept: string; readonly weight: number }[])[];
  /** The visitor's own words for a need: who uses them as well comes first. */
  readonly echoes?: readonly string[];
  /** Concepts near to the one asked for: their makers come after those who do it, and only where somebody does. */
  readonly close?: readonly { readonly concept: string; readonly weight: number }[];
  /** What the stretch names besides: it ranks, but does not exclude. */
  readonly favours?: readonly { readonly concept: string; readonly weight: number }[];
  /** Why a member answers a part that is no concept. */
  readonly reason?: (knowledge: Knowledge, member: Member, part: Part) => Reason | undefined;
  /** Members whose name the words are: found by the reading where it is written otherwise. */
  readonly names?: NamesFound;
  /** What a thing named elsewhere in the query is for: required where anybody states it, else let go. */
  readonly purpose?: boolean;
  /** Says for whom, for what use, how or by which standard: where hardly anybody states it, those who do the rest are shown as not stating it. */
  readonly beside?: boolean;
  /** With `excluded`: concepts, or codes of places, that the query denies. */
  readonly denied?: readonly string[];
  /** Words without which the query still makes sense: what is left of a sentence. */
  readonly optional?: boolean;
}

/** Only what the public type has. */
export function publicPart({ id, kind, label, start, end, via, ignored, excluded, concepts, conceptKind, condition, places }: Part): QueryPart {
  const part: { -readonly [K in keyof QueryPart]: QueryPart[K] } = { id, kind, label, start, end, via };
  // Key by key: leaving out what is not public costs many times as much, at every keystroke.
  if (ignored !== undefined) part.ignored = ignored;
  if (excluded) part.excluded = excluded;
  if (concepts !== undefined) part.concepts = concepts;
  if (conceptKind !== undefined) part.conceptKind = conceptKind;
  if (condition !== undefined) part.condition = condition;
  if (places !== undefined) part.places = places;
  return part;
}
