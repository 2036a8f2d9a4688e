import type { Finding } from '../../contract/analysis';
import { listed } from '../../contract/listed';
import { type Attribute, FOUR_FIFTHS, type Fairness, gapOf, sizeable } from './fairness';
import { COMPARED } from './rates';

/** The three common measures of each column, the rule of four fifths, what is beyond chance, and what cannot be had at once. */
export function findings(fairness: Fairness): Finding[] {
  const { attributes, positive, settings } = fairness;
  return [
    ...attributes.flatMap((attribute) => [
      ...parityFinding(attribute, positive),
      ...fifthsFinding(attribute),
      ...opportunityFinding(attribute, positive),
      ...oddsFinding(attribute),
    ]),
    chanceFinding(fairness),
    ...impossibleFinding(attributes, positive, settings.level),
  ];
}

const behind = (value: string) => ({ table: '', column: 'group', value });

function parityFinding(attribute: Attribute, positive: string): Finding[] {
  const found = gapOf(attribute, 'selection');
  if (!found) return [];
  const { gap, low, high } = found;
  return [
    {
      key: 'finding.parity',
      values: {
        attribute: attribute.name,
        class: positive,
        high: high.name,
        low: low.name,
        high_rate: high.rates.selection.value,
        low_rate: low.rates.selection.value,
        gap,
      },
      rows: behind(low.name),
    },
  ];
}

function fifthsFinding({ name, groups }: Attribute): Finding[] {
  const below = sizeable(groups).filter(({ impact }) => impact < FOUR_FIFTHS);
  const [lowest] = below.toSorted((a, b) => a.impact - b.impact);
  if (!lowest) return [{ key: 'finding.fifths.kept', values: { attribute: name } }];
  return [
    {
      key: 'finding.fifths',
      values: {
        attribute: name,
        groups: listed(below.map((group) => group.name)),
        group: lowest.name,
        ratio: lowest.impact,
      },
      rows: behind(lowest.name),
    },
  ];
}

function opportunityFinding(attribute: Attribute, positive: string): Finding[] {
  const found = gapOf(attribute, 'tpr');
  if (!found) return [];
  const { gap, low, high } = found;
  return [
    {
      key: 'finding.opportunity',
      values: {
        attribute: attribute.name,
        class: positive,
        gap,
        high: high.name,
        low: low.name,
        high_rate: high.rates.tpr.value,
        low_rate: low.rates.tpr.value,
      },
      rows: behind(low.name),
    },
  ];
}

/** The larger of the differences of both error rates (as Fairlearn's `equalized_odds_difference`). */
function oddsFinding(attribute: Attribute): Finding[] {
  const [tpr, fpr] = [gapOf(attribute, 'tpr'), gapOf(attribute, 'fpr')];
  if (!tpr || !fpr) return [];
  return [
    {
      key: 'finding.odds',
      values: { attribute: attribute.name, gap: Math.max(tpr.gap, fpr.gap), tpr: tpr.gap, fpr: fpr.gap },
      rows: behind(fpr.high.name),
    },
  ];
}

function chanceFinding({ attributes, settings }: Fairness): Finding {
  const tests = attributes.flatMap(({ groups }) =>
    groups.flatMap(({ against }) => (against ? COMPARED.map((rate) => against[rate].pAdjusted) : [])),
  );
  const known = tests.filter((p) => !Number.isNaN(p));
  const clear = known.filter((p) => p < 1 - settings.level).length;
  return {
    key: clear > 0 ? 'finding.chance' : 'finding.chance.none',
    values: { clear, tests: known.length, level: 1 - settings.level },
    rows: { table: 'tests' },
  };
}

/**
 * Where the groups themselves differ, no classifier that errs is fair in every sense. It is said of the column whose groups lie
 * furthest apart: that those of another are alike is no comfort.
 */
function impossibleFinding(attributes: readonly Attribute[], positive: string, level: number): Finding[] {
  const [furthest] = attributes.map(extremesOf).toSorted((a, b) => b.apart - a.apart);
  if (!furthest) return [];
  const { name, high, low, apart } = furthest;
  return [
    {
      key: apart > 0 ? 'finding.impossible' : 'finding.possible',
      values: {
        attribute: name,
        class: positive,
        low: low.name,
        high: high.name,
        low_rate: low.rates.actual.value,
        high_rate: high.rates.actual.value,
        level,
      },
      rows: behind(high.name),
    },
  ];
}

/** The groups with the highest and the lowest share in fact, and how far apart their intervals are; below zero they overlap. */
function extremesOf({ name, groups: all }: Attribute) {
  const groups = sizeable(all);
  const high = groups.reduce((a, b) => (b.rates.actual.low > a.rates.actual.low ? b : a));
  const low = groups.reduce((a, b) => (b.rates.actual.high < a.rates.actual.high ? b : a));
  return { name, high, low, apart: high.rates.actual.low - low.rates.actual.high };
}
