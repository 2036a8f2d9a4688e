import type { Finding } from '../../contract/analysis';
import type { Members } from './members';
import { BETWEEN, distance } from './tables';

/** A mean nearer to everyone's than this is nothing to tell. */
const NOTABLE = 0.2;

/** The sentences that matter, most important first; one that the data cannot carry is left out. */
export function findings(members: Members, names: readonly string[], features: readonly string[]): Finding[] {
  const { customers, unassigned, several, counts, combinations } = members;
  const found: Finding[] = [];
  const largest = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  found.push({
    key: 'finding.assigned',
    values: {
      customers,
      assigned: customers - unassigned,
      share: 1 - unassigned / customers,
      segments: names.length,
    },
    rows: { table: 'segments' },
  });
  if (counts[largest]! > 0) {
    found.push({
      key: 'finding.largest',
      values: {
        segment: names[largest]!,
        customers: counts[largest]!,
        share: counts[largest]! / customers,
      },
      rows: { table: '', column: 'segment', value: names[largest]! },
    });
  }
  found.push(...distinctive(members, names, features));
  if (several > 0) {
    const pair = combinations.find(({ segments }) => segments.length > 1)!;
    found.push({
      key: 'finding.several',
      values: {
        customers: several,
        share: several / customers,
        combination: pair.segments.map((segment) => names[segment]!).join(BETWEEN),
        together: pair.customers,
      },
      rows: { table: 'overlaps' },
    });
  }
  return found;
}

/** The segment that differs most from everyone in something measured. */
function distinctive(members: Members, names: readonly string[], features: readonly string[]): Finding[] {
  const cells = names.flatMap((_, segment) => features.map((_, feature) => ({ segment, feature })));
  const size = (cell: { segment: number; feature: number }): number => {
    const far = Math.abs(distance(members, cell.feature, cell.segment));
    return Number.isFinite(far) ? far : 0;
  };
  const [top] = cells.toSorted((one, other) => size(other) - size(one));
  if (!top || size(top) < NOTABLE) return [];
  const name = names[top.segment]!;
  return [
    {
      key: 'finding.distinctive',
      values: {
        segment: name,
        feature: features[top.feature]!,
        mean: members.means[top.feature]![top.segment]!,
        everyone: members.mean[top.feature]!,
      },
      rows: { table: 'segments', column: 'segment', value: name },
    },
  ];
}
