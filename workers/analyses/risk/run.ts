import type { Analysis, AnalysisOutput, AnalysisRequest, Offer, RunContext } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { cutOf } from './cut';
import { findings } from './findings';
import { frames } from './frames';
import { judgementsOf } from './judged';
import { plan } from './query';
import { readCases } from './read-cases';
import { settingsOf } from './settings';
import { type Story, storyOf } from './story';
import { featuresTable, reasonsTable, rowsOfRisk } from './tables';

async function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const settings = settingsOf(request);
  const cases = readCases(request, inputs, settings);
  const judgements = await judgementsOf(cases, settings, context);
  const story = storyOf(settings, cases, judgements, cutOf(judgements, settings));
  const drawn = frames(story);
  return {
    tables: { '': rowsOfRisk(story), features: featuresTable(story), reasons: reasonsTable(story) },
    frames: drawn.frames,
    findings: findings(story),
    charts: charts(story, drawn),
    notices: [...cases.notices, ...judgements.notices],
    offers: offers(story),
    ...(drawn.grain ? { grain: drawn.grain } : {}),
  };
}

/** The share that the method's own limit would give, where it is another one that can be set. */
function offers({ cut, judgements }: Story): Offer[] {
  const share = Number(((cut.beyond?.rows ?? 0) / judgements.order.length).toFixed(3));
  if (!cut.beyond || share < 0.001 || share > 0.2 || cut.beyond.rows === cut.flagged) return [];
  return [
    {
      id: 'limit',
      title: { key: 'offer.limit', values: { rows: cut.beyond.rows } },
      help: { key: 'offer.limit.help', values: { share } },
      params: { share },
    },
  ];
}

export const analysis: Analysis = { plan, run };
