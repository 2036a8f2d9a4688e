import type { Grain } from '../../contract/manifest';
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
