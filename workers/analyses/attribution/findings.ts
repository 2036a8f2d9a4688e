import type { Finding } from '../../contract/analysis';
import type { ChannelCredit, Credits } from './credit';
import { MODELS, type Model } from './models';

/** The sentences that matter, most important first. */
export function findings(credits: Credits): Finding[] {
  const { conversions, journeys, customers, value, hasValue, paths, channels } = credits;
  const touched = paths.reduce((sum, path) => sum + path.conversions * path.touches.length, 0);
  const single = paths.reduce((sum, path) => sum + (path.touches.length === 1 ? path.conversions : 0), 0);
  return [
    {
      key: hasValue ? 'finding.whole.value' : 'finding.whole',
      values: { conversions, journeys, customers, value, touches: touched / conversions },
      rows: { table: 'paths' },
    },
    ...best(credits),
    ...moved(credits),
    ...(channels.length > 1 && single > 0
      ? [
          {
            key: 'finding.single',
            values: { share: single / conversions },
            rows: { table: 'paths', column: 'touches', value: '1' },
          },
        ]
      : []),
    { key: 'finding.association', rows: { table: '' } },
  ];
}

/** Whether all models put the same channel first. */
function best({ channels, conversions }: Credits): Finding[] {
  const top = (model: Model): ChannelCredit =>
    channels.reduce((a, b) => (b.conversions[model] > a.conversions[model] ? b : a));
  const [markov, last] = [top('markov'), top('last')];
  const agree = MODELS.filter((model) => top(model) === markov).length;
  return [
    {
      key: agree === MODELS.length ? 'finding.best.agreed' : 'finding.best',
      values: {
        channel: markov.name,
        share: markov.conversions.markov / conversions,
        agree,
        models: MODELS.length,
        last: last.name,
        lastShare: last.conversions.last / conversions,
      },
      rows: { table: '', column: 'channel', value: markov.name },
    },
  ];
}

/** The channel whose credit changes most from the last touch to the removal effect. */
export function mostMoved({ channels }: Credits): ChannelCredit | undefined {
  const move = ({ conversions: { markov, last } }: ChannelCredit): number => Math.abs(markov - last);
  const [most] = channels.toSorted((a, b) => move(b) - move(a));
  return most && move(most) > 1e-9 * most.touches ? most : undefined;
}

function moved(credits: Credits): Finding[] {
  const most = mostMoved(credits);
  if (!most) return [];
  const { markov, last, shapley } = most.conversions;
  return [
    {
      key: markov > last ? 'finding.moved.more' : 'finding.moved.less',
      values: { channel: most.name, last, markov, shapley },
      rows: { table: '', column: 'channel', value: most.name },
    },
  ];
}
