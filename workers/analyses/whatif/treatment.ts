import type { Fault } from '../../contract/fault';
import { isoDay } from '../calendar';
import { DRIVERS, type Driver } from './effect';
import { type Story, dayAhead, periodAhead } from './story';

/** What a reader must not overlook, gravest first. */
export function notices(story: Story): Fault[] {
  const { readings } = story;
  return [
    ...DRIVERS.flatMap((driver) => obstacle(story, driver)),
    ...seasonNotice(story),
    ...late(story),
    ...constant(story),
    ...leftOut(story),
    ...edges(story),
    ...readings.panel.notices,
  ];
}

const warning = (code: string, values: Fault['values'] = {}): Fault => ({
  code,
  severity: 'warning',
  values,
});

/** Why an effect is not told by the data, or what is used in place of that. */
function obstacle({ whole, question, base, scenarios }: Story, driver: Driver): Fault[] {
  const known = base.effects[driver];
  const { source } = whole.effects[driver];
  const values = { driver: `driver-${driver}`, own: question.own[driver], param: `param-${driver}` };
  const why = known.obstacle;
  if (source === 'given' && why !== undefined && why !== 'no-column')
    return [warning(`whatif-${why}-given`, values)];
  if (source === 'given')
    return [
      warning(why === 'no-column' ? 'whatif-given' : 'whatif-overruled', {
        ...values,
        elasticity: known.elasticity,
      }),
    ];
  if (source === 'unknown') {
    if (why === 'no-column')
      return question.changes[driver] === 0 ? [] : [warning('whatif-no-column', values)];
    return [warning(`whatif-${why ?? 'season'}`, values)];
  }
  const pooled = scenarios.filter(({ effects }) => effects[driver].source === 'pooled').length;
  return pooled > 0 ? [warning('whatif-pooled', { ...values, groups: pooled, of: scenarios.length })] : [];
}

function seasonNotice({ whole, question, base }: Story): Fault[] {
  if (whole.shape || (question.strength === 0 && question.shift === 0)) return [];
  return [warning('whatif-no-season', { season: base.season, periods: base.whole.history.values.length })];
}

/** Changes that begin after the last period. */
function late(story: Story): Fault[] {
  const { from, horizon } = story.question;
  if (from === undefined || from < dayAhead(story, horizon)) return [];
  const values = {
    from: isoDay(from),
    to: periodAhead(story, horizon - 1),
    grain: story.readings.panel.span.grain,
  };
  return [warning('whatif-too-late', values)];
}

function constant({ base }: Story): Fault[] {
  const { values } = base.whole.history;
  if (!values.every((value) => value === values[0])) return [];
  return [warning('whatif-constant-value', { value: values[0]! })];
}

function leftOut({ readings, base }: Story): Fault[] {
  const all = readings.panel.series.length;
  const groups = all - base.groups.length;
  return groups > 0 ? [warning('whatif-groups-left-out', { groups, of: all })] : [];
}

function edges({ readings, base }: Story): Fault[] {
  const { grain, length, lastWhole, to } = readings.panel.span;
  const gaps = base.whole.history.gaps.length;
  return [
    ...(lastWhole < length - 1
      ? [warning('whatif-last-incomplete', { period: periodAhead({ readings }, 0), day: isoDay(to), grain })]
      : []),
    ...(gaps > 0
      ? [
          warning(base.whole.history.filledWith === 'zero' ? 'whatif-gaps-zero' : 'whatif-gaps-linear', {
            periods: gaps,
            of: base.whole.history.values.length,
          }),
        ]
      : []),
  ];
}
