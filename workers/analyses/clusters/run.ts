import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { countDistinct } from '../../kernels/count-distinct';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { whoOf } from '../row-words';
import { charts } from './charts';
import { readCustomers } from './customers';
import { divide } from './division';
import { findings } from './findings';
import { frames } from './frames';
import { profiles } from './profile';
import { plan } from './query';
import { readSettings } from './settings';
import { layOut } from './space';
import { centersTable, customersTable, qualityTable } from './tables';
import { divisionNotices } from './treatment';

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const settings = readSettings(request);
  const customers = readCustomers(request, inputs, settings);
  const who = whoOf(optionalBinding(request, 'id')?.column, 'row');
  const count = customers.rows.length;
  const space = layOut(customers.features, count, settings);
  const wanted = Math.max(settings.k, settings.kMax);
  const distinct = countDistinct(space.points, wanted);
  const division = divide(space.points, Math.min(wanted, distinct), settings, (share) =>
    context.progress(share),
  );
  const isMeans = settings.method === 'kmeans';
  const traits = profiles(space.dimensions, division.partition);
  const drawn = frames(customers, space, division, traits, settings.seed);
  return {
    tables: {
      '': customersTable(customers, division),
      centers: centersTable(traits, division, isMeans),
      quality: qualityTable(division),
    },
    frames: drawn.frames,
    findings: findings(division, traits, who),
    charts: charts(division, traits, drawn, isMeans, who),
    notices: [...customers.notices, ...divisionNotices(division, count, distinct, settings)],
  };
}

export const analysis: Analysis = { plan, run };
