import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { type MessageValue, MORE } from '../../contract/message';
import { listed } from '../../contract/listed';
import type { ReadFeature } from './read-rows';
import type { Scored } from './scored';

/** What was done so that the model could be used on this table. */
export function notices(request: AnalysisRequest, scored: Scored): Fault[] {
  const { features, actual, model, rows } = scored;
  return [
    ...absentNotice(features),
    ...alikeNotice(features),
    ...features.flatMap(unseenNotice),
    ...features.flatMap(unreadNotice),
    ...gapsNotice(features, rows),
    ...outcomeNotice(actual, model.target, model.fitted.classes !== undefined),
    ...(typeof request.params.threshold === 'number' && !scored.positive
      ? [warning({ code: 'score-threshold-unused', values: {} })]
      : []),
  ];
}

function absentNotice(features: readonly ReadFeature[]): Fault[] {
  const absent = features.filter(({ column }) => column === undefined).map(({ feature }) => feature.name);
  if (absent.length === 0) return [];
  const values = { absent: absent.length, features: features.length, columns: listed(absent) };
  return [warning({ code: 'score-columns-missing', values })];
}

function alikeNotice(features: readonly ReadFeature[]): Fault[] {
  const alike = features.flatMap(({ feature, column }) =>
    column && column.column !== feature.name ? [`${feature.name} = ${column.column}`] : [],
  );
  return alike.length > 0
    ? [warning({ code: 'score-columns-alike', values: { columns: listed(alike) } })]
    : [];
}

function unseenNotice(found: ReadFeature): Fault[] {
  const { feature, unseen, unseenWords, differentUnseen } = found;
  if (unseen === 0) return [];
  const more = differentUnseen > unseenWords.length ? [MORE] : [];
  const values = {
    column: feature.name,
    rows: unseen,
    different: differentUnseen,
    words: [...unseenWords.map((word) => `“${word}”`), ...more],
  };
  return feature.rest === undefined
    ? [warning({ code: 'score-unseen', values })]
    : [warning({ code: 'score-unseen-rest', values: { ...values, rest: feature.levels[feature.rest]! } })];
}

function unreadNotice({ feature, column, unreadable }: ReadFeature): Fault[] {
  if (unreadable === 0 || !column) return [];
  const values = { column: column.column, type: column.type, rows: unreadable };
  return feature.isTime
    ? [warning({ code: 'score-no-time', values })]
    : [warning({ code: 'score-no-number', values })];
}

/** Cells that are simply empty. */
function gapsNotice(features: readonly ReadFeature[], rows: number): Fault[] {
  const gaps = features
    .filter(({ column }) => column !== undefined)
    .map((found) => ({
      column: found.feature.name,
      share:
        (found.missing - found.unreadable - (found.feature.rest === undefined ? found.unseen : 0)) / rows,
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const [most] = gaps;
  if (!most) return [];
  return [warning({ code: 'score-gaps', values: { columns: gaps.length, ...most } })];
}

function outcomeNotice(actual: Float64Array | undefined, target: string, isClass: boolean): Fault[] {
  const unknown = actual?.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0) ?? 0;
  if (unknown === 0) return [];
  const values = { column: target, rows: unknown, all: actual?.length ?? 0 };
  return isClass
    ? [warning({ code: 'score-outcome-unknown', values })]
    : [warning({ code: 'score-outcome-missing', values })];
}

function warning({ code, values }: { code: string; values: Record<string, MessageValue> }): Fault {
  return {
    code,
    severity: 'warning',
    values,
    ...(typeof values.column === 'string' ? { place: { column: values.column } } : {}),
  };
}
