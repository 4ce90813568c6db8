import { textIn } from '@sanchi/sdk';
import { companiesOf, membersOf, networkPolicy, reviewersOf } from './members.js';
import type { Network } from './networks.js';
import type { ConfigProblem } from './problems.js';

/**
 * What keeps a review by administrative members from being one: each holds a seat for its company, and no company decides for two. Nothing
 * where the policy has no review.
 */
export function reviewProblems(network: Network): ConfigProblem[] {
  const { review } = networkPolicy(network);
  if (!review) return [];
  const seats = reviewersOf(network);
  const companies = companiesOf(network);
  const members = new Map(membersOf(network).map((member) => [member.id, member]));
  const named = (id: string, language: string): string => `${textIn(members.get(id)?.name, language) || id} (${id})`;
  const problems: ConfigProblem[] = [];
  if (seats.length < review.accepts) {
    problems.push({
      path: 'members', ja: `幹事会員（administrative）が${seats.length}社なので、${review.accepts}社の「受ける」はそろいません。幹事会員を増やすか、設定の policy.overrides.review.accepts を減らしてください`,
      en: `with ${seats.length} administrative members, ${review.accepts} can never accept: name more of them, or lower policy.overrides.review.accepts in the configuration`,
    });
  }
  seats.forEach((seat, index) => {
    const twin = seats.slice(0, index).find((one) => companies.get(one) === companies.get(seat));
    if (twin !== undefined) {
      problems.push({
        path: `members.${seat}`, ja: `幹事会員の ${named(twin, 'ja')} と ${named(seat, 'ja')} は、法人番号かメールアドレスが同じなので同じ会社です。1社は1席です。どちらかの administrative を false にしてください`,
        en: `the administrative members ${named(twin, 'en')} and ${named(seat, 'en')} are one company, by corporate number or mail address, and a company has one seat: set administrative to false for one of them`,
      });
    }
    for (const deputy of review.deputies ? network.members.get(seat)?.deputies ?? [] : []) problems.push(...deputyProblems(deputy, seat));
  });
  return problems;

  function deputyProblems(deputy: string, seat: string): ConfigProblem[] {
    const path = `members.${seat}.deputies`;
    if (!members.has(deputy)) return [{ path, ja: `「${deputy}」という会員は、このネットワークにいません。一覧の id を確かめてください`, en: `${deputy} is no member of the network: check the id in the directory` }];
    const other = seats.find((one) => one !== seat && companies.get(one) === companies.get(deputy));
    return other === undefined ? [] : [{
      path, ja: `代理の ${named(deputy, 'ja')} には、幹事会員としての席があります。1社が判断できるのは1席だけです。幹事会員でない会員を代理にしてください`,
      en: `the deputy ${named(deputy, 'en')} has a seat of its own, and a company decides for one seat only: choose a member that is not administrative`,
    }];
  }
}
