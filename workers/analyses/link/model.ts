import { ADDRESS } from './address-comparison';
import { ADDRESS_SLOT, EMAIL_SLOT, PHONE, PHONE_SLOT, SLOTS } from './comparison';
import type { PairFindings, PairList } from './pair-list';
import { NAME_SLOTS } from './records';
import { WORD } from './word-likeness';

/** Kinds of slots: words of the name share their chances. */
const KINDS = 4;
const LEVELS = 6;

/**
 * What is supposed of a pair: it is one person (`match`), or two of one household, or strangers. Chances of agreement for the
 * first two, by kind of slot and level; those of strangers come with each pair.
 */
export interface Model {
  match: Float64Array;
  household: Float64Array;
  /** How often strangers of one name have e-mail addresses that agree, by level: mailboxes are named after people. */
  namesakes: Float64Array;
  /** How likely any pair is a match or a household before it is looked at: across the tables, and within one. */
  across: Prior;
  within: Prior;
}

export interface Prior {
  match: number;
  household: number;
}

/** Levels by kind: words of the name, e-mail, telephone, address; the first of each is "not compared". */
const MATCH_PRIOR = [
  [1, 0.035, 0.01, 0.1, 0.025, 0.83],
  [1, 0.13, 0.01, 0.03, 0.06, 0.77],
  [1, 0.13, 0.06, 0.81, 0, 0],
  [1, 0.09, 0.03, 0.06, 0.22, 0.6],
];
/** One household: the same address, sometimes one telephone, seldom one mailbox. For words, the surname alone. */
const HOUSEHOLD_PRIOR = [
  [1, 0, 0, 0.06, 0, 0.94],
  [1, 0.94, 0.02, 0.005, 0.005, 0.03],
  [1, 0.68, 0.02, 0.3, 0, 0],
  [1, 0.02, 0.02, 0.06, 0.3, 0.6],
];
const NAMESAKES_PRIOR = [1, 0.84, 0.12, 0.0378, 0.002, 0.0002];
/** How often a household has one surname. */
const ONE_SURNAME = 0.75;
/** What was supposed weighs as much as so many matches. */
const SUPPOSED = 60;
const NAMESAKES_SUPPOSED = 100;

export function supposedModel(left: number, right: number): Model {
  const fewer = Math.min(left, right);
  const pairs = left * right;
  const all = ((left + right) * (left + right)) / 2;
  return {
    match: Float64Array.from(MATCH_PRIOR.flat()),
    household: Float64Array.from(HOUSEHOLD_PRIOR.flat()),
    namesakes: Float64Array.from(NAMESAKES_PRIOR),
    across: { match: (0.5 * fewer) / pairs, household: (0.3 * fewer) / pairs },
    within: { match: (0.01 * (left + right)) / all, household: (0.15 * (left + right)) / all },
  };
}

function kindOf(slot: number): number {
  return slot < NAME_SLOTS ? 0 : slot - NAME_SLOTS + 1;
}

/** Logarithms of the chances of `match` and `household`, looked up for each pair. */
export class Scorer {
  readonly #match: Float64Array;
  readonly #household: Float64Array;
  readonly #namesakes: Float64Array;
  readonly model: Model;
  /** Odds of the pair last scored, against strangers. */
  matchOdds = 0;
  householdOdds = 0;
  /** Whether its names agree in every word. */
  oneName = false;

  constructor(model: Model) {
    this.model = model;
    this.#match = model.match.map((chance) => Math.log(Math.max(chance, 1e-6)));
    this.#household = model.household.map((chance) => Math.log(Math.max(chance, 1e-6)));
    this.#namesakes = model.namesakes.map((chance) => Math.log(Math.max(chance, 1e-6)));
  }

  /** The probability that a pair is a match. */
  score({ levels, chances, surnames, namesakes }: PairFindings, pair: number, prior: Prior): number {
    const at = pair * SLOTS;
    let match = 0;
    let household = 0;
    let words = 0;
    let surname = 0;
    let least: number = WORD.exact;
    for (let slot = 0; slot < NAME_SLOTS; slot++) {
      const level = levels[at + slot]!;
      if (level === WORD.none) break;
      words++;
      if (level < least) least = level;
      match += this.#match[level]! - chances[at + slot]!;
      surname +=
        surnames[pair * NAME_SLOTS + slot]! * Math.exp(this.#household[level]! - chances[at + slot]!);
    }
    this.oneName = words > 0 && least >= WORD.near;
    for (let kind = 1; kind < KINDS; kind++) {
      const slot = NAME_SLOTS + kind - 1;
      const level = levels[at + slot]!;
      if (level === 0) continue;
      let chance = chances[at + slot]!;
      if (slot === EMAIL_SLOT && this.oneName) {
        chance = Math.max(chance, Math.min(this.#namesakes[level]!, namesakes[pair]!));
      }
      match += this.#match[kind * LEVELS + level]! - chance;
      household += this.#household[kind * LEVELS + level]! - chance;
    }
    const named = words === 0 ? 1 : 1 - ONE_SURNAME + ONE_SURNAME * surname;
    this.matchOdds = prior.match * Math.exp(match);
    this.householdOdds = prior.household * named * Math.exp(household);
    return this.matchOdds / (this.matchOdds + this.householdOdds + 1);
  }
}

/**
 * One round of expectation and maximisation (Dempster, Laird and Rubin 1977): the chances of agreement among matches and
 * households, given what the model now holds of each pair. Chances of strangers stay as they were counted, but for those
 * of namesakes.
 * @param oneToOne a record has one partner at most, so that pairs of one record are rivals
 */
export function refine(model: Model, pairs: PairList, left: number, right: number, oneToOne: boolean): Model {
  const scorer = new Scorer(model);
  const match = Float64Array.from(MATCH_PRIOR.flat(), (chance) => SUPPOSED * chance);
  const household = Float64Array.from(HOUSEHOLD_PRIOR.flat(), (chance) => SUPPOSED * chance);
  const namesakes = Float64Array.from(NAMESAKES_PRIOR, (chance) => NAMESAKES_SUPPOSED * chance);
  const sums = { across: { match: 1, household: 1 }, within: { match: 1, household: 1 } };
  const taken = oneToOne ? oddsByRecord(model, pairs, left, left + right) : undefined;
  for (let pair = 0; pair < pairs.count; pair++) {
    const at = pair * SLOTS;
    const [one, other] = [pairs.one[pair]!, pairs.other[pair]!];
    const across = one < left && other >= left;
    scorer.score(pairs, pair, across ? model.across : model.within);
    const { matchOdds, householdOdds } = scorer;
    const rivals = across && taken ? taken[one]! + taken[other]! - 2 * matchOdds : 0;
    const whole = 1 + matchOdds + householdOdds;
    const isMatch = matchOdds / (whole + Math.max(0, rivals));
    const isHousehold = (1 - isMatch) * (householdOdds / (1 + householdOdds));
    const sum = across ? sums.across : sums.within;
    sum.match += isMatch;
    sum.household += isHousehold;
    // Inside a table a record may have any number of doubles; what is one customer is learnt across the tables.
    if (!across) continue;
    for (let slot = 0; slot < SLOTS; slot++) {
      const level = pairs.levels[at + slot]!;
      if (level === 0) continue;
      const cell = kindOf(slot) * LEVELS + level;
      match[cell]! += isMatch;
      // The surname's chances in a household stay as supposed: which word it is, is not known.
      if (slot >= NAME_SLOTS) household[cell]! += isHousehold;
    }
    if (scorer.oneName && isElsewhere(pairs.levels, at)) {
      namesakes[pairs.levels[at + EMAIL_SLOT]!]! += 1 - isMatch - isHousehold;
    }
  }
  normalise(match);
  normalise(household);
  normalise(namesakes);
  const all = ((left + right) * (left + right)) / 2;
  const share = (sum: Prior, of: number): Prior => ({ match: sum.match / of, household: sum.household / of });
  const priors = { across: share(sums.across, left * right), within: share(sums.within, all) };
  return { match, household, namesakes, ...priors };
}

/** Another telephone and another address: what such pairs of one name have in common says nothing of matches. */
function isElsewhere(levels: Uint8Array, at: number): boolean {
  const address = levels[at + ADDRESS_SLOT]!;
  return levels[at + PHONE_SLOT] === PHONE.differ && address >= ADDRESS.differ && address <= ADDRESS.weak;
}

/** The odds of all pairs across the tables that each record is in. */
function oddsByRecord(model: Model, pairs: PairList, left: number, count: number): Float64Array {
  const scorer = new Scorer(model);
  const sums = new Float64Array(count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const [one, other] = [pairs.one[pair]!, pairs.other[pair]!];
    if (one >= left || other < left) continue;
    scorer.score(pairs, pair, model.across);
    sums[one]! += scorer.matchOdds;
    sums[other]! += scorer.matchOdds;
  }
  return sums;
}

/** Makes the chances of each kind sum to one. */
function normalise(chances: Float64Array): void {
  for (let kind = 0; kind < chances.length / LEVELS; kind++) {
    const own = chances.subarray(kind * LEVELS + 1, (kind + 1) * LEVELS);
    const sum = own.reduce((total, chance) => total + chance, 0);
    for (let i = 0; i < own.length; i++) own[i]! /= sum;
  }
}
