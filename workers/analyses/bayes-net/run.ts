import type { Analysis, AnalysisOutput, AnalysisRequest, Offer, RunContext } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { answerTo } from './answer';
import { charts } from './charts';
import { readEvidence } from './evidence';
import { findings } from './findings';
import { frames } from './frames';
import { learn } from './learn';
import { notices } from './notices';
import { plan } from './query';
import { readSample } from './read-sample';
import { settingsOf } from './settings';
import type { Story } from './story';
import { beliefsTable, edgesTable, probabilitiesTable, variablesTable } from './tables';

async function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const settings = settingsOf(request);
  const { sample, notices: treatments } = readSample(request, inputs, settings);
  const evidence = readEvidence(settings.evidence, sample.variables);
  const learnt = await learn(sample, settings, context);
  const story: Story = { settings, sample, learnt, answer: answerTo(sample, learnt, evidence) };
  return {
    tables: {
      '': beliefsTable(story),
      edges: edgesTable(story),
      cpt: probabilitiesTable(story),
      variables: variablesTable(story),
    },
    frames: frames(story),
    findings: findings(story),
    charts: charts(story),
    notices: [...treatments, ...notices(story)],
    ...(evidence.size > 0 ? { offers: [LET_GO] } : {}),
  };
}

const LET_GO: Offer = {
  id: 'let-go',
  title: { key: 'offer.let-go' },
  help: { key: 'offer.let-go.help' },
  params: { evidence: null },
};

export const analysis: Analysis = { plan, run };
