import { describe, expect, it } from 'vitest';
import {
  type ChannelOptions,
  type ChannelRow,
  type Channels,
  FIELD_NAMES,
  makeChannels,
} from '../../../tests/harness/link/channels';
import { type Quality, channelsSql, qualityOf, rolesFor } from '../../../tests/harness/link/truth';
import { type Outcome, runAnalysis } from '../../../tests/harness/run-analysis';

/** Thousands of rows go in as SQL literals, and a busy machine takes its time. */
const PATIENCE_MS = 120_000;

async function link(
  channels: Channels,
  fields: readonly (keyof ChannelRow)[] = FIELD_NAMES,
): Promise<{ outcome: Outcome; quality: Quality }> {
  const outcome = await runAnalysis({
    analysis: 'link',
    sql: channelsSql(channels),
    table: 'shop',
    roles: rolesFor(fields),
    params: { other: 'crm' },
  });
  return { outcome, quality: qualityOf(outcome.tables['']!, channels.truth) };
}

describe('link on tables whose truth is known', () => {
  // Weights and limits were chosen on seeds 1 to 12 of the same generator, both kinds of slips among them. These seeds are
  // others: what differs is the people, not the design of the errors.
  const held: [string, ChannelOptions, number][] = [
    ['typing slips', { seed: 101, size: 5_000 }, 0.97],
    ['slips of a scanner', { seed: 102, size: 5_000, slips: 'scanner' }, 0.97],
    ['European names alone', { seed: 103, size: 5_000, chinese: 0 }, 0.97],
    ['Chinese names alone', { seed: 104, size: 5_000, chinese: 1 }, 0.97],
    ['twice the slips', { seed: 105, size: 5_000, slipRate: 0.12 }, 0.96],
    ['few customers in common', { seed: 106, size: 5_000, overlap: 0.2 }, 0.94],
    ['small tables', { seed: 107, size: 300 }, 0.94],
  ];

  it.each(held)(
    'finds the pairs: %s',
    async (_, options, least) => {
      const { quality } = await link(makeChannels(options));
      expect(quality.f1).toBeGreaterThanOrEqual(least);
      expect(quality.precision).toBeGreaterThanOrEqual(0.97);
    },
    PATIENCE_MS,
  );

  it(
    'stays right with names and addresses alone, and finds most who have not moved',
    async () => {
      const channels = makeChannels({
        seed: 108,
        size: 5_000,
        missing: { email: 0, phone: 0, address: 0.02 },
        changed: { email: 0, phone: 0, address: 0.04 },
      });
      const { quality } = await link(channels, ['id', 'name', 'address']);
      expect(quality.precision).toBeGreaterThanOrEqual(0.985);
      expect(quality.recall).toBeGreaterThanOrEqual(0.87);
    },
    PATIENCE_MS,
  );

  it(
    'gives every record of both tables one entity, and a pair of a match the same one',
    async () => {
      const channels = makeChannels({ seed: 109, size: 2000 });
      const { outcome } = await link(channels);
      const entities = outcome.tables.entities!;
      expect(entities.length).toBe(4000);
      const entityOf = new Map(
        entities.map((row) => [`${String(row.source)} ${String(row.record)}`, row.entity]),
      );
      expect(entityOf.size).toBe(4000);
      const matches = outcome.tables['']!.filter(({ verdict }) => verdict === 'match');
      expect(matches.length).toBeGreaterThan(1000);
      for (const { left, right } of matches) {
        expect(entityOf.get(`shop ${String(left)}`)).toBe(entityOf.get(`crm ${String(right)}`));
      }
      // One to one: no record is in two matches.
      expect(new Set(matches.map(({ left }) => left)).size).toBe(matches.length);
      expect(new Set(matches.map(({ right }) => right)).size).toBe(matches.length);
    },
    PATIENCE_MS,
  );
});
