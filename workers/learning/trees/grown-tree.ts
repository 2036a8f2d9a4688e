/** Which rows go left. */
export interface Split {
  feature: number;
  /** Numbers up to this one go left; `ONLY_MISSING` where all numbers do and missing ones do not. */
  threshold: number;
  /** For categories: what goes the other way than a missing value, by position; undefined for numbers. */
  levels?: readonly number[] | undefined;
  /** Where a missing value, and a level that the node has not seen, goes. */
  missingLeft: boolean;
}

/** A node as it grows; a leaf has no split. */
export interface GrownNode {
  /** Weight of each class, or one value. */
  values: number[];
  /** Of the training rows in it: their weight, their number, and how mixed they are (Gini, or variance). */
  weight: number;
  rows: number;
  impurity: number;
  inner: { split: Split; left: GrownNode; right: GrownNode } | undefined;
}

/** A threshold that all numbers pass; infinity would not survive JSON. */
export const ONLY_MISSING = Number.MAX_VALUE;

/** Nodes in preorder: each before its left branch, that before its right one. Trees may be deeper than the stack of calls. */
export function preorder(root: GrownNode): GrownNode[] {
  const found: GrownNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    if (!node.inner) continue;
    open.push(node.inner.right);
    open.push(node.inner.left);
  }
  return found;
}
