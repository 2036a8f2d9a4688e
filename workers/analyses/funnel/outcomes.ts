/** What is usually written for the end that is hoped for, letters only, in lower case. */
const WON =
  /^(?:(?:closed|deal|order|opportunity)?won(?:deal)?|woncl?osed|win|赢单|已赢单|成交|已成交|赢|签约|已签约|签单|中标)$/;
const LOST =
  /^(?:(?:closed|deal|order|opportunity)?lost(?:deal)?|lostclosed|loss|dead|rejected|declined|disqualified|unqualified|abandoned|cancell?ed|withdrawn|nodecision|输单|已输单|丢单|已丢单|失败|战败|流失|已流失|放弃|已放弃|取消|已取消|未成交|落标|无效)$/;

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}

/** A name without its case and its blanks, to find the same stage written in two ways. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}

/** Which of the names mean that a case is won, or lost: those given, or else the usual ones. */
export function namedOutcomes(
  names: readonly string[],
  given: readonly string[],
  outcome: 'won' | 'lost',
): Set<number> {
  const wanted = new Set(given.map(foldedName));
  const usual = outcome === 'won' ? WON : LOST;
  const isOne = (name: string): boolean =>
    given.length > 0 ? wanted.has(foldedName(name)) : usual.test(lettersOf(name));
  return new Set([...names.keys()].filter((code) => isOne(names[code]!)));
}
