/** The sizes of a net: inputs of a step, cells of its one layer. */
export interface LstmSize {
  inputs: number;
  cells: number;
}

/** How many weights such a net has: four gates of each cell, and the line that reads the cells. */
export function weightCount({ inputs, cells }: LstmSize): number {
  return 4 * cells * (inputs + cells + 1) + cells + 1;
}

/** What a net remembers between two steps. */
export interface LstmMemory {
  /** What cells show, and what they hold. */
  shown: Float64Array;
  held: Float64Array;
}

/** A run over a sequence, kept for the way back. */
interface Trace {
  /** Gates of each step: input, forget, output, candidate, one cell after another. */
  gates: Float64Array;
  shown: Float64Array;
  held: Float64Array;
}

export function emptyMemory({ cells }: LstmSize): LstmMemory {
  return { shown: new Float64Array(cells), held: new Float64Array(cells) };
}

/** One step of the net of Hochreiter and Schmidhuber (1997) with the forget gate of Gers et al. (2000): changes the memory, answers. */
export function lstmStep(
  weights: Float64Array,
  size: LstmSize,
  memory: LstmMemory,
  input: ArrayLike<number>,
  gates: Float64Array = new Float64Array(4 * size.cells),
): number {
  const { inputs, cells } = size;
  const width = inputs + cells + 1;
  for (let g = 0; g < 4 * cells; g++) {
    const at = g * width;
    let sum = weights[at + width - 1]!;
    for (let i = 0; i < inputs; i++) sum += weights[at + i]! * input[i]!;
    for (let c = 0; c < cells; c++) sum += weights[at + inputs + c]! * memory.shown[c]!;
    gates[g] = g < 3 * cells ? 1 / (1 + Math.exp(-sum)) : Math.tanh(sum);
  }
  const line = 4 * cells * width;
  let answer = weights[line + cells]!;
  for (let c = 0; c < cells; c++) {
    memory.held[c] = gates[cells + c]! * memory.held[c]! + gates[c]! * gates[3 * cells + c]!;
    memory.shown[c] = gates[2 * cells + c]! * Math.tanh(memory.held[c]!);
    answer += weights[line + c]! * memory.shown[c]!;
  }
  return answer;
}

/**
 * Mean squared error over the steps before `until`, its gradient by going back through time (Werbos 1990), and the answers of all steps.
 * @param inputs of all steps, one after another
 * @param gradient is written over
 */
export function lstmLoss(
  weights: Float64Array,
  size: LstmSize,
  inputs: Float64Array,
  targets: Float64Array,
  until: number,
  gradient: Float64Array,
): { loss: number; answers: Float64Array } {
  const { cells } = size;
  const steps = targets.length;
  const memory = emptyMemory(size);
  const trace: Trace = {
    gates: new Float64Array(steps * 4 * cells),
    shown: new Float64Array((steps + 1) * cells),
    held: new Float64Array((steps + 1) * cells),
  };
  const answers = new Float64Array(steps);
  let loss = 0;
  for (let t = 0; t < steps; t++) {
    const input = inputs.subarray(t * size.inputs, (t + 1) * size.inputs);
    const gates = trace.gates.subarray(t * 4 * cells, (t + 1) * 4 * cells);
    answers[t] = lstmStep(weights, size, memory, input, gates);
    trace.shown.set(memory.shown, (t + 1) * cells);
    trace.held.set(memory.held, (t + 1) * cells);
    if (t < until) loss += (answers[t]! - targets[t]!) ** 2 / until;
  }
  gradient.fill(0);
  goBack(weights, size, inputs, targets, until, answers, trace, gradient);
  return { loss, answers };
}

function goBack(
  weights: Float64Array,
  { inputs: width, cells }: LstmSize,
  inputs: Float64Array,
  targets: Float64Array,
  until: number,
  answers: Float64Array,
  trace: Trace,
  gradient: Float64Array,
): void {
  const row = width + cells + 1;
  const line = 4 * cells * row;
  let shownBar = new Float64Array(cells);
  const heldBar = new Float64Array(cells);
  const gateBar = new Float64Array(4 * cells);
  for (let t = until - 1; t >= 0; t--) {
    const errorBar = (2 * (answers[t]! - targets[t]!)) / until;
    const now = (t + 1) * cells;
    const before = t * cells;
    const gates = 4 * before;
    gradient[line + cells]! += errorBar;
    for (let c = 0; c < cells; c++) {
      gradient[line + c]! += errorBar * trace.shown[now + c]!;
      const bar = shownBar[c]! + errorBar * weights[line + c]!;
      const squashed = Math.tanh(trace.held[now + c]!);
      const enter = trace.gates[gates + c]!;
      const forget = trace.gates[gates + cells + c]!;
      const leave = trace.gates[gates + 2 * cells + c]!;
      const candidate = trace.gates[gates + 3 * cells + c]!;
      const held = heldBar[c]! + bar * leave * (1 - squashed * squashed);
      gateBar[c] = held * candidate * enter * (1 - enter);
      gateBar[cells + c] = held * trace.held[before + c]! * forget * (1 - forget);
      gateBar[2 * cells + c] = bar * squashed * leave * (1 - leave);
      gateBar[3 * cells + c] = held * enter * (1 - candidate * candidate);
      heldBar[c] = held * forget;
    }
    shownBar = new Float64Array(cells);
    for (let g = 0; g < 4 * cells; g++) {
      const bar = gateBar[g]!;
      const at = g * row;
      gradient[at + row - 1]! += bar;
      for (let i = 0; i < width; i++) gradient[at + i]! += bar * inputs[t * width + i]!;
      for (let c = 0; c < cells; c++) {
        gradient[at + width + c]! += bar * trace.shown[before + c]!;
        shownBar[c]! += bar * weights[at + width + c]!;
      }
    }
  }
}
