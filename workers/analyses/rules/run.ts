import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { charts } from './charts';
import { findings } from './findings';
import { membersOf } from './members';
import { notices } from './notices';
import { customersSql, features, rowsSql, thresholdsSql } from './query';
import { type SegmentRule, segmentRules } from './segments';
import { suggestions } from './suggestions';
import { frames, overlapsTable, segmentsTable } from './tables';

function plan(request: AnalysisRequest): Record<string, string> {
  return {
    customers: customersSql(request),
    rows: rowsSql(request),
    thresholds: thresholdsSql(request),
  };
}

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { customers, rows, thresholds } = inputs;
  if (!customers || !rows || !thresholds) throw new Error('an input is missing');
  const rules = segmentRules(request);
  if (customers.rows === 0) {
    const { column } = binding(request, 'id');
    throw new FaultError({ code: 'rules-no-rows', values: { column }, place: { role: 'id', column } });
  }
  if (rules.length === 0) throw new FaultError({ code: 'rules-none', place: { param: 'rules' } });
  const names = rules.map((rule, i) => nameOf(rule, rule.quarter ? thresholds.numbers(`t${i}`)[0]! : NaN));
  const measured = features(request, rules);
  const values = measured.map((_, i) => customers.numbers(`f${i}`));
  const members = membersOf(customers.numbers('bits'), rules.length, values);
  return {
    tables: {
      '': {
        rows: members.rows.length,
        columns: {
          id: { type: 'same', vector: customers.vector('id'), rows: members.rows },
          segment: { type: 'label', codes: members.codes, words: names },
        },
      },
      segments: segmentsTable(members, names, measured),
      overlaps: overlapsTable(members, names),
    },
    frames: frames(members, names, measured),
    findings: findings(members, names, measured),
    charts: charts(members, names, measured),
    notices: notices(request, rules, names, members, { rows, customers }),
    suggestions: suggestions(request, members),
  };
}

/** A proposed segment is called after its threshold. */
function nameOf({ name, quarter }: SegmentRule, threshold: number): string {
  if (!quarter) return name;
  return `${quarter.column} ${quarter.end === 'high' ? '≥' : '≤'} ${Number(threshold.toPrecision(6))}`;
}

export const analysis: Analysis = { plan, run };
