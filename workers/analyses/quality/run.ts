import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { charts, frames } from './charts';
import { examinedColumns } from './examined';
import { findings } from './findings';
import { judge } from './issues';
import { type TableProfile, readProfile } from './profile';
import { plan } from './query';
import { readSettings } from './settings';
import { suggestions } from './suggestions';
import { columnsTable, issuesTable, valuesTable } from './tables';

/** With fewer rows shares and fences say little. */
const FEW_ROWS = 20;

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const settings = readSettings(request);
  const table = readProfile(examinedColumns(request), inputs);
  if (table.rows === 0) throw new FaultError({ code: 'quality-no-rows' });
  const keys = (request.roles.key ?? []).map(({ column }) => column);
  const verdict = judge(table, settings, keys);
  return {
    tables: {
      '': issuesTable(request, verdict, table.rows),
      columns: columnsTable(table, verdict),
      values: valuesTable(verdict),
    },
    frames: frames(table, verdict),
    findings: findings(table, verdict),
    charts: charts(table, verdict),
    suggestions: suggestions({ request, table, settings, verdict }),
    notices: notices(table),
  };
}

function notices({ rows, columns }: TableProfile): Fault[] {
  const found: Fault[] = [];
  if (rows < FEW_ROWS) found.push({ code: 'quality-few-rows', severity: 'warning', values: { rows } });
  const uncompared = columns.filter(
    ({ column, values, distinct }) => column.family === 'text' && values.length < distinct,
  );
  const [first] = uncompared;
  if (first) {
    found.push({
      code: 'quality-not-compared',
      severity: 'warning',
      values: { columns: uncompared.length, column: first.column.column, distinct: first.distinct },
    });
  }
  return found;
}

export const analysis: Analysis = { plan, run };
