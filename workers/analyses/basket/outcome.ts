import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { adjustedP } from '../../kernels/adjusted-p';
import { type Rules, associationRules, countSplits, itemsOf } from '../../kernels/association-rules';
import { type Itemsets, frequentItemsets } from '../../kernels/frequent-itemsets';
import { hypergeometricUpper } from '../../kernels/hypergeometric';
import { setText } from '../item-names';
import { optionalBinding } from '../binding';
import { type WhoLabels, whoOf } from '../row-words';
import { leastCount } from '../least-support';
import type { Purchases } from './purchases';
import { type Settings, settingsOf } from './settings';
import { MOST_SETS, tooManySets } from './thresholds';

/** Splits of sets into rules take about a microsecond each. */
const MOST_SPLITS = 50_000_000;
const MOST_RULES = 1_000_000;

/** A rule and its figures. */
export interface Rule {
  /** Numbers of the sets. */
  antecedent: number;
  consequent: number;
  length: number;
  count: number;
  support: number;
  confidence: number;
  lift: number;
  leverage: number;
  /** Infinity where the antecedent is never without the consequent. */
  conviction: number;
  p: number;
  pAdjusted: number;
}

/** All that tables, sentences and charts are made from. */
export interface Outcome {
  settings: Settings;
  purchases: Purchases;
  /** Baskets that are enough. */
  least: number;
  sets: Itemsets;
  /** The highest lift first; no more than the limit. */
  rules: Rule[];
  /** Rules that hold, those beyond the limit too, and rules that were tried. */
  held: number;
  tried: number;
  /** Beyond chance at 5%, after the adjustment. */
  clear: number;
  /** A set's items as text. */
  text: (set: number) => string;
  notices: Fault[];
  /** What baskets are called. */
  who: WhoLabels;
}

/** What is called beyond chance. */
const LEVEL = 0.05;

/** @throws FaultError with the thresholds that fit, where there would be too many sets or rules */
export function outcomeOf(
  request: AnalysisRequest,
  purchases: Purchases,
  progress: (share: number) => void,
): Outcome {
  const settings = settingsOf(request);
  const { baskets, total, names } = purchases;
  const least = leastCount(settings.support, total);
  const sets = frequentItemsets(baskets, least, settings.length, MOST_SETS, (share) => progress(0.6 * share));
  if (!sets) throw tooManySets(baskets, total, settings);
  const found = rulesOf(sets, total, settings);
  progress(0.8);
  const all = figures(sets, found, total);
  const rules = all.toSorted(
    (a, b) => b.lift - a.lift || b.count - a.count || a.length - b.length || a.p - b.p,
  );
  const texts = new Map<number, string>();
  const notices = [...purchases.notices];
  if (rules.length > settings.limit) {
    const values = { rules: rules.length, limit: settings.limit };
    notices.push({ code: 'basket-limit', severity: 'warning', values });
  }
  return {
    settings,
    purchases,
    least,
    sets,
    rules: rules.slice(0, settings.limit),
    held: rules.length,
    tried: found.tried,
    clear: all.filter(({ pAdjusted }) => pAdjusted <= LEVEL).length,
    text: (set) => {
      const known = texts.get(set);
      if (known !== undefined) return known;
      const text = setText(Array.from(itemsOf(sets, set).sort(), (item) => names[item]!));
      texts.set(set, text);
      return text;
    },
    notices,
    who: whoOf(optionalBinding(request, 'basket')?.column, 'basket'),
  };
}

function rulesOf(sets: Itemsets, total: number, settings: Settings): Rules {
  const { confidence, lift, consequent, prune } = settings;
  const splits = countSplits(sets, consequent);
  if (splits > MOST_SPLITS) {
    const longest = sets.lengths.reduce((most, length) => Math.max(most, length), 0);
    throw new FaultError({
      code: 'basket-splits',
      values: { rules: splits, longest, single: countSplits(sets, 1), most: MOST_SPLITS },
      place: { param: 'max_consequent' },
    });
  }
  const found = associationRules(sets, total, { confidence, lift, consequent, prune, most: MOST_RULES });
  if (!found) {
    throw new FaultError({
      code: 'basket-many-rules',
      values: { most: MOST_RULES, tried: splits, confidence },
      place: { param: 'min_confidence' },
    });
  }
  return found;
}

function figures({ counts, lengths }: Itemsets, found: Rules, total: number): Rule[] {
  const { antecedents, consequents, wholes, tried } = found;
  const rules = Array.from(wholes, (whole, i): Rule => {
    const [antecedent, consequent] = [antecedents[i]!, consequents[i]!];
    const [count, left, right] = [counts[whole]!, counts[antecedent]!, counts[consequent]!];
    return {
      antecedent,
      consequent,
      length: lengths[whole]!,
      count,
      support: count / total,
      confidence: count / left,
      lift: (count * total) / (left * right),
      leverage: (count * total - left * right) / (total * total),
      conviction: count === left ? Infinity : ((total - right) * left) / (total * (left - count)),
      p: hypergeometricUpper(count, left, right, total),
      pAdjusted: NaN,
    };
  });
  const adjusted = adjustedP(
    Float64Array.from(rules, ({ p }) => p),
    'bh',
    tried,
  );
  rules.forEach((rule, i) => (rule.pAdjusted = adjusted[i]!));
  return rules;
}
