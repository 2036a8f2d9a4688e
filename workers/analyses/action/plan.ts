import type { AnalysisRequest } from '../../contract/analysis';
import type { ParamRow, ParamValue } from '../../contract/manifest';
import type { Proposal } from './proposals';
import type { Segment } from './segments';

/** A segment with what is to be done for it. */
export interface PlanRow {
  segment: Segment;
  action: string;
  /** Days between contacts; NaN for none. */
  rhythm: number;
  channel: string;
  share: number;
  /** NaN without a budget. */
  budget: number;
  isEdited: boolean;
}

/** Rows of a parameter of type `rows`; checked when the request was made. */
export function rowsOf({ params }: AnalysisRequest, name: string): ParamRow[] {
  const value: ParamValue | undefined = params[name];
  return Array.isArray(value) ? (value as ParamRow[]) : [];
}

/**
 * The plan in force: rows of the parameter `actions` over proposals. Shares that the reader has set stay as they are; the others have
 * the rest, in the proportion that was proposed, so that all add up to 1 as long as the set ones leave room.
 */
export function planOf(
  request: AnalysisRequest,
  segments: readonly Segment[],
  proposals: readonly Proposal[],
): PlanRow[] {
  const edits = new Map(rowsOf(request, 'actions').map((row) => [String(row.segment), row]));
  const budget = Number(request.params.budget);
  const own = segments.map(({ name }) => {
    const share = edits.get(name)?.budget_share ?? null;
    return share === null ? NaN : Number(share);
  });
  const set = own.reduce((sum, share) => sum + (share || 0), 0);
  const open = proposals.reduce((sum, { weight }, i) => sum + (Number.isNaN(own[i]) ? weight : 0), 0);
  const left = Math.max(0, 1 - set);
  return segments.map((segment, i) => {
    const edit = edits.get(segment.name);
    const proposal = proposals[i]!;
    const share = Number.isNaN(own[i]) ? (open > 0 ? (left * proposal.weight) / open : 0) : own[i]!;
    return {
      segment,
      action: textOf(edit?.action) ?? proposal.action,
      rhythm: Number(edit?.rhythm ?? proposal.rhythm),
      channel: textOf(edit?.channel) ?? proposal.channel,
      share,
      budget: budget > 0 ? budget * share : NaN,
      isEdited: edit !== undefined,
    };
  });
}

function textOf(value: ParamRow[string] | undefined): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
