import { FaultError } from '../../../workers/contract/fault';
import type { SqlValue } from '../../sql/literal';
import type { ChartBody } from './chart-body';

const NAME = /\$([\p{L}_][\p{L}\p{M}\p{N}_]*)/gu;

/** Names of inputs that a chart cell speaks of: `limit: $most`, `title: The first $most`. */
export function inputsOfChart({ limitFrom, title, caption }: ChartBody): string[] {
  const inText = [title, caption].flatMap((text) =>
    [...(text ?? '').matchAll(NAME)].map(([, name = '']) => name),
  );
  return [...new Set([...(limitFrom === null ? [] : [limitFrom]), ...inText])];
}

/**
 * The body with the values of inputs in it; a name in a text that no input goes by stays as it is written.
 * @throws FaultError `chart-limit-input` when the limit is no whole number
 */
export function withInputs(body: ChartBody, inputs: Readonly<Record<string, SqlValue>>): ChartBody {
  const valueOf = (name: string): SqlValue =>
    Object.entries(inputs).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
  const fill = (text: string | null) =>
    text?.replaceAll(NAME, (written, name: string) => shown(valueOf(name)) ?? written) ?? null;
  const filled = { ...body, title: fill(body.title), caption: fill(body.caption) };
  if (body.limitFrom === null) return filled;
  const limit = Number(valueOf(body.limitFrom) ?? NaN);
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new FaultError({ code: 'chart-limit-input', values: { name: body.limitFrom } });
  return { ...filled, limit };
}

function shown(value: SqlValue): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return '–';
  if (Array.isArray(value)) return value.map((each: SqlValue) => shown(each) ?? '').join(', ');
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? ('date' in value ? value.date : '') : String(value);
}
