import type { Finding } from '../../contract/analysis';
import type { Judged } from './select';
import { LITTLE, type Story, byInformation, seemingOf, tellingOf } from './story';

/** Features that are named. */
const MOST_TOLD = 3;

/** The sentences that matter, most important first. */
export function findings(story: Story): Finding[] {
  const { kept, judged, columns, target } = story;
  const out = judged.length - kept.length;
  const made: Finding = {
    key: out > 0 ? 'finding.made.some' : 'finding.made',
    values: { made: judged.length, kept: kept.length, out, columns, rows: story.rows },
    rows: { table: 'list' },
  };
  if (!target) return [made];
  const [telling, seeming] = [tellingOf(judged), seemingOf(judged)];
  const little = byInformation(judged).length - telling.length - seeming.length;
  return [
    made,
    ...telling.slice(0, MOST_TOLD).map((each) => ({
      key: each.chance > LITTLE ? 'finding.tells.chance' : 'finding.tells',
      ...told(each, target.name),
    })),
    ...seeming.slice(0, 1).map((each) => ({
      key: seeming.length > 1 ? 'finding.seems.more' : 'finding.seems',
      ...told(each, target.name, { others: seeming.length - 1 }),
    })),
    ...(little > 0
      ? [{ key: 'finding.little', values: { little, target: target.name }, rows: { table: 'list' } }]
      : []),
  ];
}

function told(
  { recipe, information, chance }: Judged,
  target: string,
  more: Record<string, number> = {},
): Omit<Finding, 'key'> {
  return {
    values: { feature: recipe.name, target, information, chance, kind: recipe.kind, ...more },
    rows: { table: 'list', column: 'feature', value: recipe.name },
  };
}
