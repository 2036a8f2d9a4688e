import type { Finding } from '../../contract/analysis';
import { points } from './frames';
import { concentrationOf, standingOf } from './market';
import { type Story, against, concentrationClass, nameOf, windowValues } from './story';

/** Shifts of less than this are not told. */
const LEAST_SHIFT = 0.001;

/** The sentences that matter, most important first. */
export function findings(story: Story): Finding[] {
  return [
    ...(story.shifts.length > 0
      ? [leaderFinding(story), ...shiftFindings(story), ...overtaken(story)]
      : [plainFinding(story)]),
    ...concentrationFinding(story),
    ...quadrantFindings(story),
  ];
}

function rowsOf({ names }: Story, table: string, index: number): Required<Pick<Finding, 'rows'>> {
  const name = names[index] ?? null;
  return { rows: name === null ? { table } : { table, column: 'entity', value: name } };
}

/** Who leads, by how much, and where it stood before. */
function leaderFinding(story: Story): Finding {
  const [leader, second] = story.shifts;
  const values = {
    ...windowValues(story),
    entity: nameOf(story, leader?.index ?? -1),
    share: leader?.shareNow ?? NaN,
    before: leader?.shareBefore ?? NaN,
  };
  const rows = rowsOf(story, 'shifts', leader?.index ?? -1);
  if (!second) return { key: 'finding.alone', values, ...rows };
  return {
    key: `finding.leader${against(story)}`,
    values: { ...values, second: nameOf(story, second.index), other: second.shareNow },
    ...rows,
  };
}

/** One stretch of time alone. */
function plainFinding(story: Story): Finding {
  const { span, standings } = story;
  const at = Math.max(0, span.lastWhole);
  const standing = standings[at];
  const index = standing?.ranks.indexOf(1) ?? -1;
  return {
    key: 'finding.plain',
    values: {
      grain: span.grain,
      to: windowValues(story).to ?? '',
      entity: nameOf(story, index),
      share: standing?.shares[index] ?? NaN,
    },
    ...rowsOf(story, '', index),
  };
}

function shiftFindings(story: Story): Finding[] {
  const ranked = story.shifts.toSorted((a, b) => b.shift - a.shift);
  const [gain, loss] = [ranked[0], ranked.at(-1)];
  const told = (way: 'up' | 'down', row: typeof gain): Finding[] =>
    row && Math.abs(row.shift) >= LEAST_SHIFT && row.shift > 0 === (way === 'up')
      ? [
          {
            key: `finding.shift.${way}${against(story)}`,
            values: {
              entity: nameOf(story, row.index),
              points: Math.abs(points(row.shift)),
              now: row.shareNow,
              gained: Math.abs(row.gained),
            },
            ...rowsOf(story, 'shifts', row.index),
          },
        ]
      : [];
  return [...told('up', gain), ...told('down', loss)];
}

/** The highest place that has changed hands. */
function overtaken(story: Story): Finding[] {
  const risen = story.shifts
    .filter(({ rankNow, rankBefore, before }) => rankNow < rankBefore && before > 0)
    .toSorted((a, b) => a.rankNow - b.rankNow)[0];
  if (!risen) return [];
  return [
    {
      key: 'finding.overtaken',
      values: { entity: nameOf(story, risen.index), rank: risen.rankNow, before: risen.rankBefore },
      ...rowsOf(story, 'shifts', risen.index),
    },
  ];
}

/** Over the later stretch of time, against the earlier one. */
function concentrationFinding(story: Story): Finding[] {
  const { shifts } = story;
  if (shifts.length < 2) return [];
  const now = concentrationOf(standingOf(Float64Array.from(shifts, (row) => row.now)));
  const before = concentrationOf(standingOf(Float64Array.from(shifts, (row) => row.before)));
  const values = {
    hhi: now.hhi,
    level: concentrationClass(now.hhi),
    before: before.hhi,
    equivalent: now.equivalent,
    top3: now.top3,
  };
  const key = Number.isNaN(before.hhi) ? 'finding.hhi' : 'finding.hhi.before';
  return Number.isNaN(now.hhi) ? [] : [{ key, values, rows: { table: 'concentration' } }];
}

/** The largest entity of each quadrant that asks for something, and how many more there are. */
function quadrantFindings(story: Story): Finding[] {
  return (['star', 'question-mark', 'cash-cow'] as const).flatMap((quadrant) => {
    const found = story.shifts.filter((row) => row.quadrant === quadrant);
    const [first] = found;
    if (!first) return [];
    return [
      {
        key: found.length > 1 ? `finding.${quadrant}.more` : `finding.${quadrant}`,
        values: {
          entity: nameOf(story, first.index),
          more: found.length - 1,
          growth: first.growth,
          market: story.marketGrowth,
        },
        rows: { table: 'matrix', column: 'quadrant', value: quadrant },
      },
    ];
  });
}
