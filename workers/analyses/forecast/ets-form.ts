import { FaultError } from '../../contract/fault';
import type { ParamValue } from '../../contract/manifest';
import type { Settings } from '../../forecasting/groups/settings';

type EtsForm = Pick<Settings, 'error' | 'trend' | 'damped' | 'season'>;

/** `MAdM`, `M,Ad,M` or `ETS(M,Ad,M)`; Z leaves a part open, as in R. */
const WHOLE = /^(?:ETS)?\s*\(?\s*([AMZ])[\s,]*([NAMZ]d?)[\s,]*([NAMZ])\s*\)?$/i;
const OWN = { error: /^[AMZ]$/i, trend: /^([NZ]|[AM]d?)$/i, season: /^[NAMZ]$/i };
const PARTS = ['error', 'trend', 'season'] as const;
type Part = (typeof PARTS)[number];

/**
 * The form of exponential smoothing that is asked for, part by part (`error: M`, `trend: Ad`, `season: M`) or whole in any of the three.
 * @throws FaultError `forecast-bad-ets` for what is no form, or where two of them differ
 */
export function readEtsForm(params: Record<string, ParamValue>): EtsForm {
  const found: Partial<Record<Part, string>> = {};
  for (const param of PARTS) {
    const value = params[param];
    const given = typeof value === 'string' ? value.trim() : 'auto';
    if (given === 'auto' || given === '') continue;
    const whole = WHOLE.exec(given);
    const isOwn = OWN[param].test(given);
    if (!whole && !isOwn) throw bad(param, given);
    const parts: [Part, string][] =
      whole && !isOwn ? PARTS.map((part, i) => [part, whole[i + 1]!]) : [[param, given]];
    for (const [part, letters] of parts) {
      if (/^Z/i.test(letters)) continue;
      const written = letters.charAt(0).toUpperCase() + letters.slice(1).toLowerCase();
      if (written === 'Nd' || (found[part] !== undefined && found[part] !== written)) throw bad(param, given);
      found[part] = written;
    }
  }
  const letter = <T extends string>(part: Part, kinds: readonly T[]): T | undefined =>
    kinds.find((kind) => kind === found[part]?.charAt(0));
  const trend = letter('trend', ['N', 'A', 'M']);
  return {
    error: letter('error', ['A', 'M']),
    trend,
    damped: trend === undefined ? undefined : found.trend!.endsWith('d'),
    season: letter('season', ['N', 'A', 'M']),
  };
}

function bad(param: Part, value: string): FaultError {
  return new FaultError({ code: 'forecast-bad-ets', values: { value }, place: { param } });
}
