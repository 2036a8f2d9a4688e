import type { Finding } from '../../contract/analysis';
import type { Share } from '../../kernels/wilson';
import type { Channel } from './channels';
import { type Comparison, outcomeOf } from './comparison';
import { type ChannelVerdict, type Story, holdsChannels, toldOf } from './story';

/** Curves and tests that get a sentence of their own. */
const MOST_TOLD = 3;

/** The sentences that matter, most important first: who names a group asks about the test. */
export function findings(story: Story): Finding[] {
  return [
    ...tests(story),
    whole(story),
    ...apart(story),
    ...toldOf(story)
      .slice(0, MOST_TOLD)
      .map(({ channel, response }): Finding => ({
        key: `finding.curve.${story.measure ?? 'conversions'}`,
        values: {
          grain: story.grain ?? 'day',
          channel: channel.name,
          spend: response.meanSpend,
          effect: response.effect.value,
          low: response.effect.low,
          high: response.effect.high,
          next: response.nextUnit,
        },
        rows: { table: 'models', column: 'channel', value: channel.name },
      })),
    ...untold(story),
  ];
}

function whole(story: Story): Finding {
  const { channels, measure, column } = story;
  const sum = (of: (channel: Channel) => number): number =>
    channels.reduce((total, channel) => total + (of(channel) || 0), 0);
  const spend = sum((channel) => channel.spend);
  const conversions = sum((channel) => channel.conversions);
  const revenue = sum((channel) => channel.revenue);
  const values = { spend, channels: channels.length, revenue, conversions, column };
  const named = holdsChannels(story) ? '' : '.named';
  const rows = { table: '' };
  if (measure === 'revenue' && spend > 0)
    return { key: `finding.whole.revenue${named}`, values: { ...values, roas: revenue / spend }, rows };
  if (measure === 'conversions' && conversions > 0)
    return {
      key: `finding.whole.conversions${named}`,
      values: { ...values, cost: spend / conversions },
      rows,
    };
  return { key: `finding.whole.spend${named}`, values, rows };
}

/** The best and the worst channel, and whether chance could have made the difference. */
function apart({ channels, measure }: Story): Finding[] {
  if (!measure) return [];
  const of = (channel: Channel): Share => (measure === 'revenue' ? channel.roas : channel.acquisitionCost);
  const known = channels.filter(
    (channel) => !Number.isNaN(of(channel).low) && !Number.isNaN(of(channel).high),
  );
  const sign = measure === 'revenue' ? -1 : 1;
  const ranked = known.toSorted((a, b) => sign * (of(a).value - of(b).value));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best === worst) return [];
  const isClear = of(best).low > of(worst).high || of(best).high < of(worst).low;
  return [
    {
      key: `finding.apart.${measure}${isClear ? '' : '.unclear'}`,
      values: { best: best.name, most: of(best).value, worst: worst.name, least: of(worst).value },
      rows: { table: '', column: 'channel', value: best.name },
    },
  ];
}

/** What is decided goes before what is open, and what is surest before the rest. */
function tests({ comparisons, power }: Story): Finding[] {
  const converted = comparisons.filter(({ measure }) => measure === 'conversion-rate');
  const shown = converted.length > 0 ? converted : comparisons;
  return shown
    .toSorted(
      (a, b) =>
        Number(outcomeOf(a) === 'open') - Number(outcomeOf(b) === 'open') || Math.abs(b.z) - Math.abs(a.z),
    )
    .slice(0, MOST_TOLD)
    .map((each): Finding => ({
      key: `finding.test.${outcomeOf(each)}.${each.measure}${each.channel === null ? '' : '.channel'}${leastKey(each)}`,
      values: {
        variant: each.variant,
        control: each.control,
        channel: each.channel ?? '',
        own: each.hits / each.size,
        base: each.controlHits / each.controlSize,
        lift: each.lift,
        low: each.liftLow,
        high: each.liftHigh,
        p: each.pAdjusted,
        least: each.leastDifference,
        power,
      },
      rows: { table: 'test', column: 'variant', value: each.variant },
    }));
}

/** A test that finds nothing says what it could have found; of no hits nothing is known. */
function leastKey(each: Comparison): string {
  return outcomeOf(each) === 'open' && Number.isNaN(each.leastDifference) ? '.small' : '';
}

const REASONS: ChannelVerdict[] = ['unclear', 'too-few', 'steady', 'no-time', 'no-return'];

/** A test needs no time, so that nobody has to hear of curves that were not asked for. */
function untold({ responses, comparisons }: Story): Finding[] {
  return REASONS.flatMap((reason): Finding[] => {
    if (reason === 'no-time' && comparisons.length > 0) return [];
    const names = responses.filter(({ verdict }) => verdict === reason).map(({ channel }) => channel.name);
    if (names.length === 0) return [];
    return [
      {
        key: `finding.untold.${reason}`,
        values: { channels: names.slice(0, 5), count: names.length },
        rows: { table: 'models', column: 'verdict', value: reason },
      },
    ];
  });
}
