import { newAnalysisBody } from '../../app/new-analysis';
import type { RelationInfo } from '../../app/relations';
import type { CellKind } from '../../notebook/format/types';
import { plainShapes } from '../../charts/builder/column-shape';
import { emptyBody, suggestCharts } from '../../charts/builder/suggest-charts';
import { printChartBody } from '../../notebook/format/chart-body';
import { writeIdentifier } from '../../sql/identifier';

/** What a new cell starts with: something that runs on the first table there is. */
export function newBody(kind: CellKind, type: string | null, relations: RelationInfo[]): string {
  const [first] = relations;
  const table = first?.name ?? '';
  switch (kind) {
    case 'markdown':
      return '';
    case 'sql':
      return first ? `select * from ${writeIdentifier(table)} limit 100` : 'select 1 as one';
    case 'chart':
      return chartBody(first);
    case 'input':
      return 'type: slider\nlabel: \nvalue: 1\nmin: 0\nmax: 10\n';
    case 'analysis':
      return newAnalysisBody(type, relations);
  }
}

/** The most telling chart of the table; the builder offers others. */
function chartBody(relation: RelationInfo | undefined): string {
  const [best] = relation ? suggestCharts(relation.name, plainShapes(relation.columns)) : [];
  return printChartBody(best?.body ?? emptyBody(relation?.name ?? ''));
}
