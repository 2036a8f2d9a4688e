import { loadAnalysis } from './analyses/modules';
import type {
  AnalysisOutput,
  AnalysisRequest,
  CustomerOutput,
  CustomerQuestion,
  RunContext,
} from './contract/analysis';
import { type Fault, toFault } from './contract/fault';
import type { InputTable, OutputTable } from './table/columns';
import { type IpcStream, decodeTable } from './table/decode';
import { encodeTable } from './table/encode';
import type { PlannedQueries } from './planned-inputs';

/** A value or a fault, as data: an error that crosses threads loses its class, code and cause. */
export type Answer<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** What an analysis hands back, its tables and frames as Arrow IPC streams. */
export interface WorkerOutput extends Omit<AnalysisOutput, 'tables' | 'frames'> {
  tables: Record<string, Uint8Array>;
  frames: Record<string, Uint8Array>;
}

/** The SQL that an analysis needs, by input name; asked without `peeked` it is that of what it has to see first, if there is such. */
export function planRequest(
  id: string,
  request: AnalysisRequest,
  peeked?: Record<string, IpcStream>,
): Promise<Answer<PlannedQueries>> {
  return answer(request, async () => {
    const analysis = await loadAnalysis(id);
    if (analysis.peek && !peeked) return { isPeek: true, queries: analysis.peek(request) };
    return { isPeek: false, queries: analysis.plan(request, decodeAll(peeked ?? {})) };
  });
}

/** A reader sees no more of it, and each report makes the page draw itself. */
const PROGRESS_EVERY_MS = 200;

/** Lets the first report through, and then one each so many milliseconds. */
function atMostEvery(ms: number, report: (share: number) => void): (share: number) => void {
  let last = -Infinity;
  return (share) => {
    const now = performance.now();
    if (now - last < ms) return;
    last = now;
    report(share);
  };
}

/** Runs an analysis on its planned inputs, given as Arrow IPC streams. */
export function runRequest(
  id: string,
  request: AnalysisRequest,
  inputs: Record<string, IpcStream>,
  onProgress: (share: number) => void,
  spread?: RunContext['spread'],
): Promise<Answer<WorkerOutput>> {
  return answer(request, async () => {
    const analysis = await loadAnalysis(id);
    const output = await analysis.run(request, decodeAll(inputs), {
      progress: atMostEvery(PROGRESS_EVERY_MS, onProgress),
      ...(spread ? { spread } : {}),
    });
    return { ...output, tables: encodeAll(output.tables), frames: encodeAll(output.frames ?? {}) };
  });
}

/** Runs a piece of an analysis's work on its own. */
export async function runPart(id: string, input: unknown, common: unknown): Promise<Answer<unknown>> {
  try {
    const { part } = await loadAnalysis(id);
    if (!part) throw new Error(`the analysis ${id} has no parts`);
    return { ok: true, value: part(input, common) };
  } catch (error) {
    return { ok: false, fault: toFault(error) };
  }
}

/** What an analysis shows of one customer, its frames as Arrow IPC streams. */
export interface CustomerAnswer extends Omit<CustomerOutput, 'frames'> {
  frames: Record<string, Uint8Array>;
}

/** The SQL that an analysis needs to show one customer, by input name. */
export function planCustomer(
  id: string,
  question: CustomerQuestion,
): Promise<Answer<Record<string, string>>> {
  return answer(question.request, async () => (await loadAnalysis(id)).customer?.plan(question) ?? {});
}

/** Shows one customer, from inputs planned by `planCustomer`. */
export function showCustomer(
  id: string,
  question: CustomerQuestion,
  inputs: Record<string, IpcStream>,
): Promise<Answer<CustomerAnswer>> {
  return answer(question.request, async () => {
    const view = (await loadAnalysis(id)).customer;
    const { frames, charts } = view?.run(question, decodeAll(inputs)) ?? { frames: {}, charts: [] };
    return { charts, frames: encodeAll(frames) };
  });
}

function decodeAll(inputs: Record<string, IpcStream>): Record<string, InputTable> {
  return Object.fromEntries(Object.entries(inputs).map(([name, ipc]) => [name, decodeTable(ipc)]));
}

async function answer<T>(request: AnalysisRequest, work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, fault: toFault(error, { cell: request.name }) };
  }
}

function encodeAll(tables: Record<string, OutputTable>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, encodeTable(table)]));
}
