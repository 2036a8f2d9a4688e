import type { Finding } from '../../contract/analysis';
import { type Story, dayAfter } from './story';
import { unitOf } from './unit-words';

/** The sentences that matter, most important first. */
export function findings(story: Story): Finding[] {
  return [lengthFinding(story), ...pathFinding(story), ...chanceFinding(story), ...nearFinding(story)];
}

function lengthFinding({ schedule, plan, unit, begin, critical }: Story): Finding {
  const values = {
    length: schedule.length,
    unit: unitOf(schedule.length, unit),
    activities: plan.names.length,
    critical: critical.reduce((sum, each) => sum + each, 0),
  };
  return begin === undefined
    ? { key: 'finding.length', values, rows: { table: '' } }
    : {
        key: 'finding.length.day',
        values: { ...values, day: dayAfter(begin, schedule.length, unit) },
        rows: { table: '' },
      };
}

function pathFinding({ paths, plan }: Story): Finding[] {
  const [path] = paths;
  if (!path) return [];
  const name = path.activities.map((each) => plan.names[each]!).join(' → ');
  return [
    {
      key: paths.length > 1 ? 'finding.paths' : 'finding.path',
      values: { path: name, paths: paths.length },
      rows: { table: 'paths', column: 'path', value: name },
    },
  ];
}

function chanceFinding({ chance, deadline, deviation, unit, schedule }: Story): Finding[] {
  if (deadline === undefined) return [];
  if (chance === undefined) {
    const key = schedule.length <= deadline ? 'finding.in-time' : 'finding.late';
    const by = Math.abs(deadline - schedule.length);
    return [{ key, values: { deadline, unit: unitOf(deadline, unit), by, by_unit: unitOf(by, unit) } }];
  }
  const values = {
    chance,
    deadline,
    unit: unitOf(deadline, unit),
    deviation,
    deviation_unit: unitOf(deviation, unit),
  };
  return [{ key: 'finding.chance', values, rows: { table: 'paths' } }];
}

/** What becomes critical next: the least slack that there is. */
function nearFinding({ schedule, critical, plan, unit }: Story): Finding[] {
  let near = -1;
  schedule.slack.forEach((slack, activity) => {
    if (critical[activity] !== 1 && (near < 0 || slack < schedule.slack[near]!)) near = activity;
  });
  if (near < 0) return [];
  const activity = plan.names[near]!;
  const slack = schedule.slack[near]!;
  return [
    {
      key: 'finding.near',
      values: { activity, slack, unit: unitOf(slack, unit) },
      rows: { table: '', column: 'activity', value: activity },
    },
  ];
}
