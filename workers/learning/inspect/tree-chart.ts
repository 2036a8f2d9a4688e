import { integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { TreeNode, TreeSplit } from '../trees/read-tree';
import type { TreeOfModel } from './tree-of-model';
import { type Pictures, type Subject, formatOf, valuesOf, wordFor } from './pictures';
import { wordOf } from './word-of';

/** Leaves that can be read side by side. */
const MOST_LEAVES = 10;
/** Levels that a condition names. */
const MOST_NAMED = 3;

/** A row of the network: a node or an edge. */
interface Row {
  node?: string;
  label?: string;
  rows?: number;
  value?: number;
  source?: string;
  target?: string;
  answer?: 'yes' | 'no';
  through?: number;
  tone?: 'accent' | 'muted';
}

/** A tree as a network: conditions, and at the leaves how many rows there are; branches with most rows first, others said. */
export function treeChart({ nodes, at, fidelity }: TreeOfModel, subject: Subject): Pictures {
  const root = nodes[0];
  if (!root?.split) return { frames: {}, charts: [] };
  const open = opened(nodes);
  const rows = drawnRows(nodes, open, at);
  const drawn = 2 * open.size + 1;
  const format = formatOf(subject);
  const key = fidelity === undefined ? 'chart.tree' : 'chart.surrogate';
  const extremes = nodes.filter(({ split }) => !split).toSorted((a, b) => b.values[at]! - a.values[at]!);
  const top = extremes[0]!;
  return {
    frames: {
      tree: rowsTable(rows, {
        node: textOf(({ node }) => node ?? null),
        label: textOf(({ label }) => label ?? null),
        rows: integerOf(({ rows: count }) => count ?? NaN),
        value: numberOf(({ value }) => value ?? NaN),
        source: textOf(({ source }) => source ?? null),
        target: textOf(({ target }) => target ?? null),
        answer: textOf(({ answer }) => answer ?? null),
        through: integerOf(({ through }) => through ?? NaN),
        tone: textOf(({ tone }) => tone ?? null),
      }),
    },
    charts: [
      {
        id: 'tree',
        table: 'tree',
        title: {
          key: wordFor(key, subject),
          values: {
            ...valuesOf(subject),
            feature: root.split.name,
            value: top.values[at]!,
            rows: top.rows,
          },
        },
        caption: {
          key: `${key}.caption${drawn < nodes.length ? '.some' : ''}`,
          values: { hidden: nodes.length - drawn, nodes: nodes.length, fidelity: fidelity ?? null },
        },
        marks: [],
        network: {
          nodes: { id: 'node', label: 'label', figure: 'value', tone: 'tone' },
          edges: { source: 'source', target: 'target', weight: 'through', label: 'answer' },
          tones: {
            accent: { key: wordFor('tone.tree.above', subject), values: { mean: root.values[at]! } },
            muted: { key: wordFor('tone.tree.below', subject), values: { mean: root.values[at]! } },
          },
        },
        tip: [
          { column: 'label', label: { key: 'column.tree.label' }, format: 'text' },
          { column: 'rows', label: { key: 'column.tree.rows' }, format: 'integer' },
          {
            column: 'value',
            label: { key: wordFor('axis.dependence', subject), values: valuesOf(subject) },
            format,
          },
          { column: 'answer', label: { key: 'column.tree.answer' }, format: 'label' },
          { column: 'through', label: { key: 'column.tree.rows' }, format: 'integer' },
        ],
      },
    ],
  };
}

/** Nodes whose branches are drawn: from the root down always the one with most rows. */
function opened(nodes: readonly TreeNode[]): ReadonlySet<number> {
  const open = new Set<number>();
  const waiting = [nodes[0]!];
  while (open.size < MOST_LEAVES - 1) {
    const inner = waiting.filter(({ split }) => split);
    const next = inner.reduce<TreeNode | undefined>(
      (most, node) => (most && most.rows >= node.rows ? most : node),
      undefined,
    );
    if (!next?.split) break;
    waiting.splice(waiting.indexOf(next), 1);
    open.add(next.id);
    waiting.push(nodes[next.split.left]!, nodes[next.split.right]!);
  }
  return open;
}

function drawnRows(nodes: readonly TreeNode[], open: ReadonlySet<number>, at: number): Row[] {
  const mean = nodes[0]!.values[at]!;
  const rowsFrom = ({ id, rows, values, split }: TreeNode): Row[] => {
    const known = { node: String(id), rows, value: values[at]! };
    const tone = values[at]! >= mean ? 'accent' : 'muted';
    if (!split) return [{ ...known, label: `n = ${rows}`, tone }];
    if (!open.has(id)) return [{ ...known, label: `n = ${rows}, … +${below(nodes, id)}`, tone }];
    const yes = isTurned(split) ? split.right : split.left;
    const edge = (target: number): Row => ({
      source: String(id),
      target: String(target),
      answer: target === yes ? 'yes' : 'no',
      through: nodes[target]!.rows,
    });
    const branches = [yes, yes === split.left ? split.right : split.left];
    return [
      { ...known, label: conditionOf(split) },
      ...branches.map(edge),
      ...branches.flatMap((branch) => rowsFrom(nodes[branch]!)),
    ];
  };
  return rowsFrom(nodes[0]!);
}

/** Whether the condition, as it is worded, leads to the right. */
function isTurned({ kind, missing }: TreeSplit): boolean {
  return kind === 'levels' && missing === 'left';
}

function conditionOf({ name, kind, threshold, levels = [] }: TreeSplit): string {
  if (kind === 'missing') return `${name} ≠ ∅`;
  if (kind === 'number') return `${name} ≤ ${wordOf(threshold!)}`;
  if (levels.length === 1) return `${name} = ${levels[0]!}`;
  const more = levels.length > MOST_NAMED ? ` +${levels.length - MOST_NAMED}` : '';
  return `${name} ∈ {${levels.slice(0, MOST_NAMED).join(', ')}${more}}`;
}

/** Nodes below a node. */
function below(nodes: readonly TreeNode[], id: number): number {
  const { split } = nodes[id]!;
  return split ? 2 + below(nodes, split.left) + below(nodes, split.right) : 0;
}
