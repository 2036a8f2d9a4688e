import type { Finding } from '../../contract/analysis';
import type { Reason } from './reason';
import { mainOf } from './frames';
import { type Story, nameOf } from './story';

/** Rows whose reasons are told in words. */
const MOST_ROWS = 3;

export function findings(story: Story): Finding[] {
  return [headline(story), ...rowsInWords(story), ...mainReason(story), ...limit(story)];
}

function headline({ cut, judgements }: Story): Finding {
  const total = judgements.order.length;
  if (cut.flagged === 0) return { key: 'finding.none', values: { total }, rows: { table: '' } };
  return {
    key: 'finding.flagged',
    values: { rows: cut.flagged, total, share: cut.flagged / total, score: cut.score },
    rows: { table: '', column: 'flagged', value: 'true' },
  };
}

function rowsInWords({ cases, judgements, cut, told }: Story): Finding[] {
  return Array.from({ length: Math.min(MOST_ROWS, cut.flagged) }, (_, rank) => rank).flatMap((rank) => {
    const [first] = told[rank]!;
    if (!first) return [];
    const values = {
      id: nameOf(cases, judgements.order[rank]!),
      feature: cases.features[first.feature]!.column,
      value: first.value,
      usual: first.usual,
      times: first.times,
      share: first.share,
    };
    return [
      {
        key: `finding.row.${kindOf(first)}`,
        values,
        rows: { table: '', column: 'rank', value: String(rank + 1) },
      },
    ];
  });
}

/** A multiple says more than a distance, where it is one. */
function kindOf({ how, times }: Reason): string {
  return times >= 2 && how.endsWith('above') ? 'times' : how;
}

function mainReason(story: Story): Finding[] {
  const { cases, cut } = story;
  const counts = cases.features.map((_, i) => mainOf(story, i));
  const rows = Math.max(...counts);
  if (cases.features.length < 2 || rows === 0) return [];
  const feature = cases.features[counts.indexOf(rows)]!.column;
  return [
    {
      key: 'finding.main',
      values: { feature, rows, flagged: cut.flagged },
      rows: { table: 'features', column: 'feature', value: feature },
    },
  ];
}

/** What the method's own limit would say. */
function limit({ settings, cut, judgements }: Story): Finding[] {
  if (!cut.beyond) return [];
  const { limit: at, rows } = cut.beyond;
  const total = judgements.order.length;
  return [
    { key: `finding.limit.${settings.method}`, values: { rows, total, share: rows / total, limit: at } },
  ];
}
