import type { Fault } from '../../contract/fault';
import { firstDay, isoDay } from '../calendar';
import { MANY } from '../../forecasting/groups/forecast-all';
import { NO_GROUP } from './frames';
import type { GroupForecast } from '../../forecasting/groups/outcome';
import type { Story } from './story';

/** An interval that held less of the past than this is too narrow, however it was found. */
const LEAST_COVERAGE = 0.85;

/** What was done to the data, and what a reader must not overlook, gravest first. */
export function notices(story: Story, groups: number): Fault[] {
  return [
    ...fallbackNotices(story),
    ...leftOutGroups(story, groups),
    ...manyGroups(story),
    ...coverageNotice(story),
    ...medianNotice(story),
    ...edgeNotices(story),
    ...gapNotices(story),
  ];
}

const warning = (code: string, values: Fault['values'] = {}): Fault => ({
  code,
  severity: 'warning',
  values,
});

/** Each kind once, with the number of groups that it concerns. */
function fallbackNotices({ groups, hasGroups }: Story): Fault[] {
  const byCode = new Map<string, { values: Fault['values']; groups: GroupForecast[] }>();
  for (const of of groups) {
    for (const { code, values } of of.fallbacks) {
      const known = byCode.get(code);
      if (known) known.groups.push(of);
      else byCode.set(code, { values: values ?? {}, groups: [of] });
    }
  }
  return Array.from(byCode, ([code, { values, groups: concerned }]) =>
    warning(hasGroups ? `${code}-groups` : code, {
      ...values,
      ...(hasGroups
        ? { groups: concerned.length, of: groups.length, group: concerned[0]?.group.name ?? NO_GROUP }
        : {}),
    }),
  );
}

/** What is done more thriftily for many groups. */
function manyGroups({ groups, settings }: Story): Fault[] {
  return groups.length > MANY && settings.windows > 0
    ? [warning('forecast-many-groups', { groups: groups.length, most: MANY })]
    : [];
}

function leftOutGroups({ groups }: Story, all: number): Fault[] {
  return groups.length < all
    ? [warning('forecast-groups-left-out', { groups: all - groups.length, of: all })]
    : [];
}

/** Intervals that would not have held what they promise. */
function coverageNotice({ whole }: Story): Fault[] {
  const { test } = whole.chosen;
  const { stretch } = whole;
  if (!test || test.coverage95 >= LEAST_COVERAGE) return [];
  const values = { coverage: test.coverage95, windows: test.trials.length, stretch };
  return [warning(stretch > 1 ? 'forecast-too-narrow-widened' : 'forecast-too-narrow', values)];
}

/** Back from another scale a forecast is no mean. */
function medianNotice({ settings, groups }: Story): Fault[] {
  const { transform } = settings;
  if (transform === 'auto' || transform === 'none') return [];
  const isUsed = groups.some(({ fallbacks }) =>
    fallbacks.every(({ code }) => code !== 'forecast-not-positive'),
  );
  return isUsed ? [warning('forecast-median', { transform })] : [];
}

function edgeNotices({ span }: Story): Fault[] {
  const { grain, first, length, firstWhole, lastWhole, from, to } = span;
  const period = (at: number): string => isoDay(firstDay(grain, first + at));
  return [
    ...(lastWhole < length - 1
      ? [warning('forecast-last-incomplete', { period: period(length - 1), day: isoDay(to), grain })]
      : []),
    ...(firstWhole > 0
      ? [warning('forecast-first-incomplete', { period: period(0), day: isoDay(from), grain })]
      : []),
  ];
}

function gapNotices({ groups, hasGroups }: Story): Fault[] {
  return (['zero', 'linear'] as const).flatMap((kind) => {
    const concerned = groups.filter(({ history }) => history.gaps.length > 0 && history.filledWith === kind);
    if (concerned.length === 0) return [];
    const periods = concerned.reduce((sum, { history }) => sum + history.gaps.length, 0);
    const of = concerned.reduce((sum, { history }) => sum + history.values.length, 0);
    return [
      warning(`forecast-gaps-${kind}${hasGroups ? '-groups' : ''}`, {
        periods,
        of,
        groups: concerned.length,
      }),
    ];
  });
}
