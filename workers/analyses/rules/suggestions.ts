import type { AnalysisRequest, Suggestion } from '../../contract/analysis';
import { binding } from '../binding';
import type { Members } from './members';

/** Cells for those whom the segments leave over, and for those in several. */
export function suggestions(request: AnalysisRequest, { unassigned, several }: Members): Suggestion[] {
  const { sql: id } = binding(request, 'id');
  const result = `"${request.name.replaceAll('"', '""')}"`;
  return [
    ...(unassigned > 0
      ? [
          {
            title: { key: 'suggestion.unassigned', values: { customers: unassigned } },
            name: 'without_segment',
            sql: `SELECT *\nFROM ${request.relation}\nWHERE ${id} NOT IN (SELECT id FROM ${result})`,
          },
        ]
      : []),
    ...(several > 0
      ? [
          {
            title: { key: 'suggestion.several', values: { customers: several } },
            name: 'several_segments',
            sql: `SELECT id, string_agg(segment, ', ') AS segments, count(*) AS number\nFROM ${result}\nGROUP BY id\nHAVING count(*) > 1\nORDER BY number DESC`,
          },
        ]
      : []),
  ];
}
