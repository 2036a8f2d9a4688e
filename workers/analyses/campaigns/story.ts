import type { Grain } from '../../contract/manifest';
import type { Message } from '../../contract/message';
import type { Channel } from './channels';
import type { Comparison } from './comparison';
import type { Response, Verdict } from './response';

/** What a response can be told of a channel; the last two where there is nothing to look at. */
export type ChannelVerdict = Verdict | 'no-time' | 'no-return';

export interface ChannelResponse {
  channel: Channel;
  verdict: ChannelVerdict;
  response: Response | undefined;
  /** The highest spend of a period. */
  most: number;
}

/** All that tables, sentences and charts are made from. */
export interface Story {
  /** The column whose values are called channels here. */
  column: string;
  /** By falling spend. */
  channels: Channel[];
  measure: 'revenue' | 'conversions' | undefined;
  grain: Grain | undefined;
  responses: ChannelResponse[];
  comparisons: Comparison[];
  tiers: number;
  power: number;
}

/** Channels whose curve the data tell, by falling spend. */
export function toldOf({ responses }: Story): (ChannelResponse & { response: Response })[] {
  return responses.flatMap((each) =>
    each.verdict === 'told' && each.response ? [{ ...each, response: each.response }] : [],
  );
}

/** Whether the column says by its name that it holds channels; regions or campaigns are not called so. */
export function holdsChannels({ column }: Story): boolean {
  return /channel|media|medium|渠道|媒体|媒介/i.test(column);
}

/** What an axis of the channels is called. */
export function axisLabel(story: Story): Message {
  return holdsChannels(story)
    ? { key: 'column.channel' }
    : { key: 'axis.named', values: { column: story.column } };
}
