import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runAnalysis } from '../../../tests/harness/run-analysis';
import { CAMPAIGNS_SEED, CHANNEL_WEEKS_SEED, JOURNEYS_SEED } from '../seeds';
import { CAMPAIGNS, generateCampaignCustomers } from './campaigns';
import { broughtBy, generateChannelWeeks } from './channel-weeks';
import { MEDIA } from './channels';
import { type Touchpoint, generateTouchpoints } from './journeys';

const readSql = (name: string): string => {
  const file = fileURLToPath(new URL(`../../data/${name}.csv`, import.meta.url));
  return `CREATE TABLE source AS FROM read_csv('${file.replaceAll("'", "''")}')`;
};

describe('marketing', () => {
  it('is the same for the same seed and another for another', () => {
    const weeks = generateChannelWeeks(CHANNEL_WEEKS_SEED);
    expect(generateChannelWeeks(CHANNEL_WEEKS_SEED)).toEqual(weeks);
    expect(generateChannelWeeks(CHANNEL_WEEKS_SEED + 1)).not.toEqual(weeks);
    const touches = generateTouchpoints(JOURNEYS_SEED);
    expect(generateTouchpoints(JOURNEYS_SEED)).toEqual(touches);
    expect(generateTouchpoints(JOURNEYS_SEED + 1)).not.toEqual(touches);
    const customers = generateCampaignCustomers(CAMPAIGNS_SEED);
    expect(generateCampaignCustomers(CAMPAIGNS_SEED)).toEqual(customers);
    expect(generateCampaignCustomers(CAMPAIGNS_SEED + 1)).not.toEqual(customers);
  });

  it('has journeys in which the last touch alone converts, with a value', () => {
    const journeys = new Map<string, Touchpoint[]>();
    for (const touch of generateTouchpoints(JOURNEYS_SEED))
      journeys.set(touch.customer, [...(journeys.get(touch.customer) ?? []), touch]);
    for (const touches of journeys.values()) {
      expect(touches.slice(0, -1).some(({ isConverted }) => isConverted)).toBe(false);
      for (const { isConverted, value } of touches) expect(isConverted).toBe(value !== undefined);
    }
  });
});

describe('what the analysis of spend finds', () => {
  it('is what each channel brings by the generator, and nothing where there is nothing', async () => {
    const { tables } = await runAnalysis({
      analysis: 'campaigns',
      sql: readSql('channel_weeks'),
      roles: { channel: 'channel', spend: 'spend', time: 'week', conversions: 'orders', revenue: 'revenue' },
      params: { grain: 'week' },
    });
    for (const channel of MEDIA) {
      const row = tables.models?.find((each) => each.channel === channel.name.en);
      const truth = broughtBy(channel, Number(row?.mean_spend));
      if (truth === 0) {
        expect(row?.verdict, channel.name.en).toBe(channel.isVaried ? 'unclear' : 'steady');
        continue;
      }
      expect(row?.verdict, channel.name.en).toBe('told');
      expect(Math.abs(Number(row?.effect) / truth - 1), channel.name.en).toBeLessThan(0.15);
    }
  }, 60_000);
});

describe('what the test of campaigns finds', () => {
  it('are the campaigns that move somebody, and not the one that goes to buyers', async () => {
    const { tables } = await runAnalysis({
      analysis: 'campaigns',
      sql: `${readSql('campaign_customers')}; ALTER TABLE source ADD COLUMN sent INTEGER DEFAULT 1`,
      roles: {
        channel: 'campaign',
        spend: 'cost',
        impressions: 'sent',
        conversions: 'responded',
        group: 'test_group',
      },
    });
    const outcome = (name: string) => tables.test?.find(({ channel }) => channel === name);
    for (const { name, lift } of CAMPAIGNS) {
      const row = outcome(name.en);
      expect(row?.outcome, name.en).toBe(lift > 0.05 ? 'better' : 'open');
      expect(Number(row?.difference_lo95), name.en).toBeLessThan(lift);
      expect(Number(row?.difference_hi95), name.en).toBeGreaterThan(lift);
    }
  });
});
