/** Groups of things that are joined two by two, directly or through others (union-find, Tarjan 1975). */
export class ConnectedComponents {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i);
    this.#size = new Int32Array(count).fill(1);
  }

  /** One member that stands for the whole group. */
  find(member: number): number {
    const parent = this.#parent;
    let root = member;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  }

  join(one: number, other: number): void {
    let [a, b] = [this.find(one), this.find(other)];
    if (a === b) return;
    if (this.#size[a]! < this.#size[b]!) [a, b] = [b, a];
    this.#parent[b] = a;
    this.#size[a]! += this.#size[b]!;
  }

  /** The number of each member's group, from 0 in order of first appearance. */
  labels(): Int32Array {
    const labels = new Int32Array(this.#parent.length);
    const labelOf = new Int32Array(this.#parent.length).fill(-1);
    let next = 0;
    for (let i = 0; i < labels.length; i++) {
      const root = this.find(i);
      if (labelOf[root] === -1) labelOf[root] = next++;
      labels[i] = labelOf[root]!;
    }
    return labels;
  }
}
