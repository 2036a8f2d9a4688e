import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { MessageValue } from '../../contract/message';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { listed } from '../../contract/listed';
import { type Fairness, SMALL } from './fairness';

/** What was left out, found out, and is too small to say much. */
export function notices(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  fairness: Fairness,
): Fault[] {
  return [
    ...leftOutNotices(request, inputs.left_out),
    ...peopleNotice(inputs.people),
    ...positiveNotice(fairness),
    ...referenceNotice(fairness),
    ...smallNotice(fairness),
    ...thresholdNotice(request),
  ];
}

function leftOutNotices(request: AnalysisRequest, input: InputTable | undefined): Fault[] {
  if (!input) return [];
  const count = (name: string): number => input.numbers(name)[0] ?? 0;
  const total = count('rows');
  const left = (rows: number, fault: (values: Record<string, MessageValue>) => Fault): Fault[] =>
    rows > 0 ? [fault({ rows, total })] : [];
  return [
    ...left(count('no_actual'), (values) => warning({ code: 'fairness-no-actual', values })),
    ...left(count('no_called'), (values) => warning({ code: 'fairness-no-prediction', values })),
    ...left(count('no_group'), (values) =>
      request.relations.people === undefined
        ? warning({ code: 'fairness-no-group', values })
        : warning({ code: 'fairness-not-joined', values }),
    ),
  ];
}

function peopleNotice(input: InputTable | undefined): Fault[] {
  const [rows, different] = ['rows', 'different'].map((name) => input?.numbers(name)[0] ?? 0);
  return rows! > different!
    ? [warning({ code: 'fairness-people-twice', values: { rows: rows!, different: different! } })]
    : [];
}

function positiveNotice({ positive, isPositiveGuessed }: Fairness): Fault[] {
  if (!isPositiveGuessed) return [];
  return [warning({ code: 'fairness-positive', values: { class: positive } })];
}

function referenceNotice({ attributes, settings }: Fairness): Fault[] {
  const { reference } = settings;
  const names = attributes.flatMap(({ groups }) => groups.map(({ name }) => name));
  if (reference === '' || names.includes(reference)) return [];
  const values = { value: reference, taken: listed(attributes.map((each) => each.reference.name)) };
  return [warning({ code: 'fairness-no-reference', values })];
}

function smallNotice({ attributes }: Fairness): Fault[] {
  const small = attributes.flatMap(({ groups }) => groups.filter(({ rows }) => rows < SMALL));
  if (small.length === 0) return [];
  const values = {
    groups: listed(small.map(({ name, rows }) => `${name} (${rows})`)),
    count: small.length,
    least: SMALL,
  };
  return [warning({ code: 'fairness-small-groups', values })];
}

function thresholdNotice(request: AnalysisRequest): Fault[] {
  if (typeof request.params.threshold !== 'number' || optionalBinding(request, 'probability')) return [];
  return [warning({ code: 'fairness-threshold-unused', values: {} })];
}

function warning({ code, values }: { code: string; values: Record<string, MessageValue> }): Fault {
  return { code, severity: 'warning', values };
}
