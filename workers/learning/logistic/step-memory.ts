import type { Metric } from './metric';

const PAIRS = 12;

interface Pair {
  moved: Float64Array;
  change: Float64Array;
  curvature: number;
}

/** What the last steps have shown of the second derivatives: limited-memory BFGS (Nocedal and Wright 2006, algorithm 7.4). */
export class StepMemory {
  #pairs: Pair[] = [];

  /** A step and how the gradient has changed with it. */
  note(moved: Float64Array, change: Float64Array): void {
    const curvature = dot(moved, change);
    if (!(curvature > 1e-12 * Math.sqrt(dot(moved, moved) * dot(change, change)))) return;
    this.#pairs.push({ moved, change, curvature });
    if (this.#pairs.length > PAIRS) this.#pairs.shift();
  }

  forget(): void {
    this.#pairs = [];
  }

  /** The step from here, where the metric stands for what no step has shown. */
  step(gradient: Float64Array, metric: Metric): Float64Array {
    const step = gradient.slice();
    const along = this.#pairs.map(() => 0);
    for (let i = this.#pairs.length - 1; i >= 0; i--) {
      const { moved, change, curvature } = this.#pairs[i]!;
      along[i] = dot(moved, step) / curvature;
      add(step, change, -along[i]!);
    }
    metric.apply(step);
    this.#pairs.forEach(({ moved, change, curvature }, i) => {
      add(step, moved, along[i]! - dot(change, step) / curvature);
    });
    return step.map((part) => -part);
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function add(to: Float64Array, direction: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += times * direction[i]!;
}
