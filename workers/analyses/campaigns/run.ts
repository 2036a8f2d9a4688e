import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Grain } from '../../contract/manifest';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { type Channel, channelsOf } from './channels';
import { charts } from './charts';
import { comparisonsOf } from './comparison';
import { findings } from './findings';
import { frames } from './frames';
import { seriesOf } from './periods';
import { hasRole, plan } from './query';
import { responseOf } from './response';
import type { Shape } from './shapes';
import type { ChannelResponse, Story } from './story';
import { curvesTable, mainTable, modelsTable, testTable, tiersTable } from './tables';

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const { sums, counts, daily, groups } = inputs;
  if (!sums || !counts) throw new Error('an input is missing');
  refuseEmpty(request, counts, sums);
  const measure = hasRole(request, 'revenue')
    ? 'revenue'
    : hasRole(request, 'conversions')
      ? 'conversions'
      : undefined;
  const channels = channelsOf(sums, measure === 'revenue');
  const test = groups ? comparisonsOf(request, groups) : { comparisons: [], notices: [] };
  const { grain, responses } = responsesOf(request, channels, daily, measure, context);
  const column = binding(request, 'channel').column;
  const story: Story = {
    column,
    channels,
    measure,
    grain,
    responses,
    comparisons: test.comparisons,
    tiers: Number(request.params.tiers),
    power: Number(request.params.power),
  };
  return {
    tables: {
      '': mainTable(story),
      test: testTable(story),
      curves: curvesTable(story),
      tiers: tiersTable(story),
      models: modelsTable(story),
    },
    frames: frames(story),
    findings: findings(story),
    charts: charts(story),
    notices: [...notices(counts, channels, column), ...test.notices],
    ...(grain ? { grain } : {}),
  };
}

function refuseEmpty(request: AnalysisRequest, counts: InputTable, sums: InputTable): void {
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  if (count('total') === 0) throw new FaultError({ code: 'campaigns-no-rows' });
  if (count('unnamed') === count('total')) throw emptyColumn(request, 'channel');
  if (count('unspent') + count('unnamed') >= count('total')) throw emptyColumn(request, 'spend');
  if (sums.rows === 0) throw new FaultError({ code: 'campaigns-all-negative' });
}

function emptyColumn(request: AnalysisRequest, role: 'channel' | 'spend'): FaultError {
  return new FaultError({
    code: 'campaigns-empty-column',
    values: { column: request.roles[role]?.[0]?.column ?? role },
    place: { role },
  });
}

function responsesOf(
  request: AnalysisRequest,
  channels: readonly Channel[],
  daily: InputTable | undefined,
  measure: Story['measure'],
  context: RunContext,
): { grain: Grain | undefined; responses: ChannelResponse[] } {
  if (!measure || !daily || daily.rows === 0) {
    const verdict = measure ? 'no-time' : 'no-return';
    const responses = channels.map((channel): ChannelResponse => ({
      channel,
      verdict,
      response: undefined,
      most: NaN,
    }));
    return { grain: undefined, responses };
  }
  const { grain, series } = seriesOf(daily, request.params.grain as Grain | 'auto', measure);
  const responses = channels.map((channel, i): ChannelResponse => {
    const own = series.get(channel.name);
    if (!own) return { channel, verdict: 'no-time', response: undefined, most: NaN };
    const response = responseOf(own, request.params.shape as Shape | 'auto', Number(request.params.seed));
    context.progress((i + 1) / channels.length);
    return {
      channel,
      verdict: response.verdict,
      response,
      most: own.spend.reduce((a, b) => Math.max(a, b), 0),
    };
  });
  return { grain, responses };
}

function notices(counts: InputTable, channels: readonly Channel[], column: string): Fault[] {
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const rows = count('total');
  const listed = (test: (channel: Channel) => boolean): string[] =>
    channels.filter(test).map(({ name }) => name);
  const unspent = listed(({ spend }) => spend === 0);
  const few = listed(({ roas }) => !Number.isNaN(roas.value) && Number.isNaN(roas.low));
  return [
    ...sized('campaigns-no-spend', count('unspent'), { of: rows }),
    ...sized('campaigns-no-channel', count('unnamed'), { of: rows, column }),
    ...sized('campaigns-negative', count('negative'), { of: rows }),
    ...sized('campaigns-undated', count('undated'), { of: rows }),
    ...sized('campaigns-overclicked', count('overclicked'), {
      channels: listed(({ clicks, impressions }) => clicks > impressions),
    }),
    ...sized('campaigns-overconverted', count('overconverted'), {
      channels: listed(({ clicks, conversions }) => conversions > clicks),
    }),
    ...(channels.length === 1 ? [warn('campaigns-one-channel', { channel: channels[0]!.name })] : []),
    ...(unspent.length === 0 ? [] : [warn('campaigns-free', { channels: unspent })]),
    ...(few.length === 0 ? [] : [warn('campaigns-one-unit', { channels: few })]),
  ];
}

function sized(code: string, rows: number, values: NonNullable<Fault['values']>): Fault[] {
  return rows > 0 ? [warn(code, { rows, ...values })] : [];
}

function warn(code: string, values: NonNullable<Fault['values']>): Fault {
  return { code, severity: 'warning', values };
}

export const analysis: Analysis = { plan, run };
