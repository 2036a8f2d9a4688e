import type { Finding } from '../../contract/analysis';
import { waitingOf } from './frames';
import type { Story } from './story';

const HOUR = 3600;

/** The sentences that matter, most important first. */
export function findings(story: Story): Finding[] {
  return [
    sizeFinding(story),
    ...bottleneckFinding(story),
    variantFinding(story),
    ...reworkFinding(story),
    ...workFinding(story),
    ...handoverFinding(story),
    ...fitFinding(story),
  ];
}

function sizeFinding({ log, typical, isBusiness }: Story): Finding {
  return {
    key: isBusiness ? 'finding.size.business' : 'finding.size',
    values: {
      cases: log.cases,
      events: log.events,
      ...typical,
      ...(isBusiness ? { median_hours: typical.median / HOUR, p90_hours: typical.p90 / HOUR } : {}),
    },
    rows: { table: '' },
  };
}

function bottleneckFinding(story: Story): Finding[] {
  const [first] = story.bottlenecks;
  if (!first) return [];
  const [source, target] = [story.log.names[first.source]!, story.log.names[first.target]!];
  return [
    {
      key: 'finding.bottleneck',
      values: {
        source,
        target,
        share: first.total / waitingOf(story),
        median: first.median,
        count: first.count,
      },
      rows: { table: 'bottlenecks', column: 'source', value: source },
    },
  ];
}

function variantFinding({ variants, log }: Story): Finding {
  const first = variants[0]!;
  let [covered, needed] = [0, 0];
  while (covered < 0.8 * log.cases) covered += variants[needed++]!.cases;
  return {
    key: variants.length === 1 ? 'finding.variant.one' : 'finding.variant',
    values: {
      variants: variants.length,
      share: first.cases / log.cases,
      events: first.path.length,
      needed,
      covered: covered / log.cases,
    },
    rows: { table: 'variants', column: 'variant', value: first.name },
  };
}

function reworkFinding({ reworked, log, activities }: Story): Finding[] {
  const [most] = activities.toSorted((one, other) => other.repeats - one.repeats);
  if (reworked === 0 || !most) return [];
  return [
    {
      key: 'finding.rework',
      values: {
        cases: reworked,
        share: reworked / log.cases,
        activity: most.name,
        repeats: most.repeats,
      },
      rows: { table: 'activities', column: 'activity', value: most.name },
    },
  ];
}

function workFinding({ cases, log }: Story): Finding[] {
  if (!log.hasStart) return [];
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const [working, all] = [sum(cases.working), sum(cases.seconds)];
  if (!(all > 0)) return [];
  return [{ key: 'finding.work', values: { share: working / all }, rows: { table: '' } }];
}

function handoverFinding({ handovers }: Story): Finding[] {
  const between = handovers.find(({ from, to }) => from !== to);
  if (!between) return [];
  const { from, to, count } = between;
  return [
    {
      key: 'finding.handover',
      values: { from, to, count },
      rows: { table: 'handovers', column: 'from', value: from },
    },
  ];
}

function fitFinding({ fit, log }: Story): Finding[] {
  if (!fit) return [];
  const values = { cases: fit.exact, share: fit.exact / log.cases, fitness: fit.mean };
  return [{ key: 'finding.fit', values, rows: { table: 'deviations' } }];
}
