import { describe, expect, it } from 'vitest';
import type { EditableRows, Offer } from '../../../workers/contract/analysis';
import { manifest } from '../../../workers/analyses/action/manifest';
import { type AnalysisBody, parseAnalysisBody, printAnalysisBody } from '../../notebook/format/analysis-body';
import { isoDayHere, withGiven, withOffer, withRow, withoutRow } from './plan-changes';

const TEXT = `table: customers # who we have
roles: { customer: id, segment: group }
params:
  budget: 2000 # a quarter
`;

const SEGMENTS = ['A', 'true', '2024', "it's: new"];
const EDITABLE: EditableRows = {
  param: 'actions',
  rows: SEGMENTS.map((segment) => ({ values: { segment, action: 'trial' }, isEdited: false })),
};

function read(text: string): AnalysisBody {
  const parsed = parseAnalysisBody(text);
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return parsed.value;
}

describe('a row that is changed', () => {
  const row = (segment: string, share = 0.1 + 0.2) => ({
    segment,
    action: 'call on Friday, # 1',
    rhythm: 30,
    channel: 'phone',
    budget_share: share,
  });

  it('is written into the text, which keeps its comments, and read back as it was', () => {
    let text = TEXT;
    for (const segment of SEGMENTS.toReversed()) {
      text = printAnalysisBody(withRow(read(text), EDITABLE, row(segment)), text);
    }
    expect(text).toContain('# who we have');
    expect(text).toContain('# a quarter');
    expect(read(text).params).toEqual({ budget: 2000, actions: SEGMENTS.map((segment) => row(segment)) });
    expect(printAnalysisBody(read(text), text)).toBe(text);
  });

  it('takes the place of the one before, and goes when it is not wanted', () => {
    const once = withRow(read(TEXT), EDITABLE, row('A'));
    const twice = withRow(once, EDITABLE, row('A', 0.5));
    expect(twice.params.actions).toEqual([row('A', 0.5)]);
    expect(withoutRow(twice, 'actions', row('A')).params).toEqual({ budget: 2000 });
  });

  it('stays behind the others when its segment is not there', () => {
    const odd = withRow(read(TEXT), EDITABLE, row('gone'));
    expect(withRow(odd, EDITABLE, row('A')).params.actions).toEqual([row('A'), row('gone')]);
  });
});

describe('an offer', () => {
  const follow: Offer = {
    id: 'follow',
    title: { key: 'offer.follow' },
    help: { key: 'offer.follow.help' },
    params: {
      baseline: [
        { segment: 'A', customers: 12, value: 0.1 + 0.2, from: 123456.789 },
        { segment: '2024', customers: 0 },
      ],
    },
    today: 'followed_from',
    keep: {
      suffix: 'customers',
      param: 'snapshot',
      roles: { then_customer: 'customer', then_segment: 'segment' },
    },
  };
  const stop: Offer = {
    ...follow,
    params: { baseline: null, followed_from: null, snapshot: null },
    today: undefined as never,
    keep: undefined as never,
  };

  it('is written exactly, and taken back without a trace', () => {
    const taken = withOffer(read(TEXT), manifest, follow, { today: '2026-11-28', kept: 'plan_customers_2' });
    const text = printAnalysisBody(taken, TEXT);
    expect(read(text)).toEqual({
      table: 'customers',
      roles: { customer: 'id', segment: 'group', then_customer: 'customer', then_segment: 'segment' },
      params: {
        budget: 2000,
        baseline: follow.params.baseline,
        followed_from: '2026-11-28',
        snapshot: 'plan_customers_2',
      },
      filter: [],
    });
    const back = printAnalysisBody(withOffer(read(text), manifest, stop, { today: '', kept: null }), text);
    expect(back).toBe(TEXT);
  });
});

it('a day is that of the reader', () => {
  expect(isoDayHere(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
});

describe('rows of a cell that has failed', () => {
  it('are those of its text, and of its last answer where the text has none', () => {
    const body = withRow(read(TEXT), EDITABLE, { segment: '2024', action: 'survey' });
    expect(withGiven({ ...EDITABLE, folded: true }, body)).toEqual({
      param: 'actions',
      folded: false,
      rows: SEGMENTS.map((segment) =>
        segment === '2024'
          ? { values: { segment, action: 'survey' }, isEdited: true }
          : { values: { segment, action: 'trial' }, isEdited: false },
      ),
    });
  });
});
