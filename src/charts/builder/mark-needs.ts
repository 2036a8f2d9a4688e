import type { ChartBody } from '../../notebook/format/chart-body';
import type { ValueKind } from '../cell/value-kind';

export type Mark = ChartBody['mark'];
export type Well = 'x' | 'y' | 'color' | 'size' | 'facet';

/** What a well takes. */
interface WellNeed {
  /** Kinds of columns, the most natural first. */
  kinds: readonly ValueKind[];
  /** Without a column there is no chart. */
  required: boolean;
}

/** What a mark can be told. */
interface MarkNeeds {
  wells: Partial<Record<Well, WellNeed>>;
  stacks: readonly NonNullable<ChartBody['stack']>[];
  /** The well whose figures are added up, averaged or counted; without a column the rows are counted. */
  figure: 'y' | 'color' | null;
  sorts: boolean;
  limits: boolean;
  logs: readonly ('x' | 'y')[];
}

const ANY: readonly ValueKind[] = ['text', 'time', 'number'];
const GROUPS: readonly ValueKind[] = ['text', 'number'];
const PLACES: readonly ValueKind[] = ['time', 'number', 'text'];
const NUMBERS: readonly ValueKind[] = ['number'];

const facet: WellNeed = { kinds: GROUPS, required: false };
const groups: WellNeed = { kinds: GROUPS, required: false };
const figure: WellNeed = { kinds: NUMBERS, required: false };

/** What each mark needs, in the words of the text format. */
export const markNeeds: Record<Mark, MarkNeeds> = {
  bar: {
    wells: { x: { kinds: ANY, required: true }, y: figure, color: groups, facet },
    stacks: ['stack', 'group', 'share'],
    figure: 'y',
    sorts: true,
    limits: true,
    logs: ['y'],
  },
  line: {
    wells: { x: { kinds: PLACES, required: true }, y: figure, color: groups, facet },
    stacks: [],
    figure: 'y',
    sorts: false,
    limits: false,
    logs: ['x', 'y'],
  },
  area: {
    wells: { x: { kinds: PLACES, required: true }, y: figure, color: groups, facet },
    stacks: ['stack', 'share', 'none'],
    figure: 'y',
    sorts: false,
    limits: false,
    logs: [],
  },
  point: {
    wells: {
      x: { kinds: ['number', 'time', 'text'], required: true },
      y: { kinds: NUMBERS, required: true },
      color: groups,
      size: figure,
      facet,
    },
    stacks: [],
    figure: null,
    sorts: true,
    limits: true,
    logs: ['x', 'y'],
  },
  histogram: {
    wells: { x: { kinds: NUMBERS, required: true }, color: groups, facet },
    stacks: ['stack', 'share'],
    figure: null,
    sorts: false,
    limits: false,
    logs: ['x', 'y'],
  },
  box: {
    wells: { x: { kinds: ANY, required: true }, y: { kinds: NUMBERS, required: true }, facet },
    stacks: [],
    figure: null,
    sorts: true,
    limits: true,
    logs: ['y'],
  },
  heatmap: {
    wells: {
      x: { kinds: ANY, required: true },
      y: { kinds: ANY, required: true },
      color: figure,
      facet,
    },
    stacks: [],
    figure: 'color',
    sorts: true,
    limits: false,
    logs: [],
  },
};
