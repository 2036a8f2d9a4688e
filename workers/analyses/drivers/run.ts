import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { driversOf } from './drivers';
import { FaultError } from '../../contract/fault';
import { findings } from './findings';
import { frames } from './frames';
import { plan } from './query';
import { bestTable, driversTable, levelsTable, numbersTable } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const drivers = driversOf(request, inputs);
  if (drivers.drivers.length === 0) {
    throw new FaultError({ code: 'drivers-all-constant', place: { role: 'features' } });
  }
  return {
    tables: {
      '': driversTable(drivers),
      numbers: numbersTable(drivers),
      levels: levelsTable(drivers),
      best: bestTable(drivers),
    },
    frames: frames(drivers),
    findings: findings(drivers),
    charts: charts(drivers),
    notices: drivers.notices,
  };
}

export const analysis: Analysis = { plan, run };
