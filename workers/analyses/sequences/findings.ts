import type { Finding } from '../../contract/analysis';
import { setText } from '../item-names';
import { commonest, toldFollowers } from './frames';
import type { Outcome } from './outcome';

const MOST_TOLD = 3;

/** The sentences that matter, most important first. */
export function findings(outcome: Outcome): Finding[] {
  const { sequences, customers, text, support, least, followers } = outcome;
  const told = toldFollowers(outcome).slice(0, MOST_TOLD);
  const [first] = commonest(outcome);
  return [
    ...told.map(({ before, item, count, confidence, lift }): Finding => ({
      key: 'finding.next',
      values: {
        sequence: text(before),
        next: setText([customers.names[item]!]),
        confidence,
        usual: confidence / lift,
        count,
      },
      rows: { table: 'next', column: 'sequence', value: text(before) },
    })),
    ...(followers.length > 0 && told.length === 0 ? [{ key: 'finding.usual', rows: { table: 'next' } }] : []),
    ...(followers.length === 0 ? [{ key: 'finding.none', values: { least }, rows: { table: '' } }] : []),
    {
      key: 'finding.common',
      values: {
        sequence: text(first!),
        share: sequences.counts[first!]! / customers.customers,
        count: sequences.counts[first!]!,
      },
      rows: { table: '', column: 'sequence', value: text(first!) },
    },
    {
      key: 'finding.sequences',
      values: { sequences: sequences.size, least, support, customers: customers.customers },
      rows: { table: '' },
    },
  ];
}
