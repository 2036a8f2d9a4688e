import type { Finding } from '../../contract/analysis';
import type { Story } from './story';

/** The sentences that matter, most important first. */
export function findings(story: Story): Finding[] {
  return [best(story), next(story), left(story), dearest(story), nothing(story)].filter(
    (finding) => finding !== undefined,
  );
}

/** What the budget brings, and where most of it goes. */
function best({ model, plan }: Story): Finding {
  const { parts, budget, objective, spent } = plan;
  const [first = 0] = Array.from(parts.keys()).toSorted(
    (a, b) => (parts[b]?.spend ?? 0) - (parts[a]?.spend ?? 0),
  );
  const item = model.items[first]?.name ?? '';
  const spend = parts[first]?.spend ?? 0;
  return {
    key: spent > 0 ? 'finding.best' : 'finding.best.nothing',
    values: { budget, objective, item, spend, share: spent > 0 ? spend / spent : 0 },
    rows: { table: '', column: 'item', value: item },
  };
}

function next({ step, gain }: Story): Finding | undefined {
  if (gain === null) return undefined;
  return {
    key: gain > 0 ? 'finding.next' : 'finding.next.nothing',
    values: { step, gain },
    rows: { table: 'curve' },
  };
}

/** Money that nothing good can be done with. */
function left({ plan: { budget, spent } }: Story): Finding | undefined {
  const rest = budget - spent;
  if (rest <= 1e-8 * Math.max(1, budget)) return undefined;
  return { key: 'finding.left', values: { rest, budget }, rows: { table: 'constraints' } };
}

/** The bound that costs most, and which way to move it. */
function dearest({ model, plan }: Story): Finding | undefined {
  const moves = model.told.flatMap(({ kind, bounds, limit }, at) => {
    if (bounds === null) return [];
    const { more = NaN, less = NaN } = plan.prices[at] ?? {};
    // Nothing is spent below zero, so a minimum of zero cannot be lowered.
    const canFall = limit > 0;
    return [
      ...(more > 0 ? [{ way: 'more', gain: more, kind, item: bounds.name }] : []),
      ...(less < 0 && canFall ? [{ way: 'less', gain: -less, kind, item: bounds.name }] : []),
    ];
  });
  const [first] = moves.toSorted((a, b) => b.gain - a.gain);
  if (!first) return undefined;
  const { way, gain, kind, item } = first;
  return {
    key: `finding.dearest.${way}`,
    values: { item, kind, price: gain },
    rows: { table: 'constraints', column: 'item', value: item },
  };
}

/** How many items get nothing. */
function nothing({ plan: { parts } }: Story): Finding | undefined {
  const empty = parts.filter(({ amount }) => amount === 0).length;
  if (empty === 0) return undefined;
  return { key: 'finding.zero', values: { empty, items: parts.length }, rows: { table: '' } };
}
