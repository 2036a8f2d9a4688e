import type { Finding } from '../../contract/analysis';
import { ruleText, strongest } from './frames';
import type { Outcome } from './outcome';

/** Rules that get a sentence of their own. */
const MOST_TOLD = 3;

/** The sentences that matter, most important first. */
export function findings(outcome: Outcome): Finding[] {
  const { purchases, sets, held, tried, clear, least, settings, text, who } = outcome;
  const told = strongest(outcome).slice(0, MOST_TOLD);
  return [
    ...told.map((rule): Finding => ({
      key: 'finding.rule',
      values: {
        ...who,
        rule: ruleText(text, rule),
        antecedent: text(rule.antecedent),
        consequent: text(rule.consequent),
        confidence: rule.confidence,
        usual: rule.confidence / rule.lift,
        lift: rule.lift,
        count: rule.count,
      },
      rows: { table: '', column: 'antecedent', value: text(rule.antecedent) },
    })),
    held === 0
      ? {
          key: 'finding.none',
          values: { confidence: settings.confidence, lift: settings.lift, tried },
          rows: { table: 'itemsets' },
        }
      : { key: 'finding.rules', values: { rules: held, clear, tried }, rows: { table: '' } },
    {
      key: 'finding.sets',
      values: {
        ...who,
        baskets: purchases.total,
        items: purchases.names.length,
        sets: sets.size,
        least,
        support: settings.support,
        mean: purchases.baskets.items.length / purchases.total,
      },
      rows: { table: 'itemsets' },
    },
  ];
}
