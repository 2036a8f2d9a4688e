import type { Analysis, AnalysisOutput, AnalysisRequest, EditableRows } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { outlookOf } from './outlook';
import { inputsSql } from './query';
import type { Rhythm } from './rhythm';
import { complaintsTable, customersTable, rhythmTable, satisfactionTable } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const outlook = outlookOf(request, inputs);
  return {
    tables: {
      '': customersTable(outlook),
      satisfaction: satisfactionTable(outlook),
      complaints: complaintsTable(outlook),
      rhythm: rhythmTable(outlook),
    },
    frames: frames(outlook),
    findings: findings(outlook),
    charts: charts(outlook),
    ...(outlook.satisfaction ? { grain: outlook.satisfaction.grain } : {}),
    notices: outlook.notices,
    editable: editable(outlook.rhythms),
  };
}

/** The planned rhythm as rows that can be edited. */
function editable(rhythms: readonly Rhythm[]): EditableRows {
  return {
    param: 'rhythm',
    rows: rhythms.map(({ key, days, isEdited }) => ({ values: { segment: key, days }, isEdited })),
  };
}

export const analysis: Analysis = { plan: inputsSql, run };
