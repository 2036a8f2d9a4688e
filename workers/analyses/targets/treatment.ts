import type { Fault } from '../../contract/fault';
import { isoDay } from '../calendar';
import { type Story, periodOfPlan } from './story';

/** What a reader must know of the data and of what was done about them, gravest first. */
export function notices(story: Story): Fault[] {
  const { plan, ledger } = story;
  return [
    ...plan.notices,
    ...idle(story),
    ...negative(story),
    ...short(story),
    ...running(story),
    ...gaps(story),
    ...ledger.notices,
  ];
}

const warning = (code: string, values: Fault['values'] = {}): Fault => ({
  code,
  severity: 'warning',
  values,
});

function idle(story: Story): Fault[] {
  const lost = story.adjustments.filter(({ isIdle }) => isIdle);
  if (lost.length === 0) return [];
  const values = {
    days: lost.map(({ key }) => key),
    from: periodOfPlan(story, 0),
    to: periodOfPlan(story, story.horizon.length - 1),
    grain: story.ledger.span.grain,
  };
  return [warning('targets-idle-adjustments', values)];
}

function negative({ targets }: Story): Fault[] {
  const cells = targets.reduce((sum, each) => sum + each.filter((value) => value < 0).length, 0);
  return cells > 0 ? [warning('targets-negative', { cells })] : [];
}

/** Parts that no model could be fitted to. */
function short({ projection, horizon, ledger }: Story): Fault[] {
  if (horizon.closed >= horizon.length) return [];
  if (projection.whole.model === undefined) return [warning('targets-no-forecast')];
  const parts = projection.parts.filter(({ model }) => model === undefined).length;
  return parts > 0 ? [warning('targets-parts-not-forecast', { parts, of: ledger.parts.length })] : [];
}

function gaps({ ledger, projection }: Story): Fault[] {
  const { firstWhole, lastWhole, grain } = ledger.span;
  const of = Math.max(0, lastWhole - firstWhole + 1);
  const periods = Array.from({ length: of }, (_, i) => firstWhole + i).filter((at) =>
    ledger.parts.every(({ values }) => Number.isNaN(values[at])),
  ).length;
  if (periods === 0) return [];
  const code = projection.isBridged ? 'targets-gaps-linear' : 'targets-gaps';
  return [warning(code, { periods, of, unit: `unit-${grain}` })];
}

function running({ horizon, ledger }: Story): Fault[] {
  if (horizon.running === 0) return [];
  const values = {
    period: periodOfPlan({ ledger, horizon }, horizon.closed),
    day: isoDay(ledger.span.to),
    share: horizon.running,
    grain: ledger.span.grain,
  };
  return [warning('targets-running', values)];
}
