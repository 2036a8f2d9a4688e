import type { Finding } from '../../contract/analysis';
import { type Story, byInformation } from './story';

/** Features that are named. */
const MOST_TOLD = 3;
/** Below this a feature tells hardly anything; the estimates of numbers scatter by about as much. */
const LITTLE = 0.01;

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
  const ranked = byInformation(judged);
  const telling = ranked.filter(({ information }) => information > LITTLE);
  const little = ranked.length - telling.length;
  return [
    made,
    ...telling.slice(0, MOST_TOLD).map(({ recipe, information }) => ({
      key: `finding.tells`,
      values: { feature: recipe.name, target: target.name, information, kind: recipe.kind },
      rows: { table: 'list', column: 'feature', value: recipe.name },
    })),
    ...(little > 0
      ? [{ key: 'finding.little', values: { little, target: target.name }, rows: { table: 'list' } }]
      : []),
  ];
}
