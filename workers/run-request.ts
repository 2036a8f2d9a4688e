import { loadAnalysis } from './analyses/modules';
import type { AnalysisOutput, AnalysisRequest, RunContext } from './contract/analysis';
import { type Fault, toFault } from './contract/fault';
import type { OutputTable } from './table/columns';
import { decodeTable } from './table/decode';
import { encodeTable } from './table/encode';

/** A value or a fault, as data: an error that crosses threads loses its class, code and cause. */
export type Answer<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** What an analysis hands back, its tables and frames as Arrow IPC streams. */
export interface WorkerOutput extends Omit<AnalysisOutput, 'tables' | 'frames'> {
  tables: Record<string, Uint8Array>;
  frames: Record<string, Uint8Array>;
}

/** The SQL that an analysis needs, by input name. */
export function planRequest(id: string, request: AnalysisRequest): Promise<Answer<Record<string, string>>> {
  return answer(request, async () => (await loadAnalysis(id)).plan(request));
}

/** Runs an analysis on its planned inputs, given as Arrow IPC streams. */
export function runRequest(
  id: string,
  request: AnalysisRequest,
  inputs: Record<string, Uint8Array>,
  onProgress: (share: number) => void,
  spread?: RunContext['spread'],
): Promise<Answer<WorkerOutput>> {
  return answer(request, async () => {
    const analysis = await loadAnalysis(id);
    const decoded = Object.fromEntries(Object.entries(inputs).map(([name, ipc]) => [name, decodeTable(ipc)]));
    const output = await analysis.run(request, decoded, {
      progress: onProgress,
      ...(spread ? { spread } : {}),
    });
    return { ...output, tables: encodeAll(output.tables), frames: encodeAll(output.frames ?? {}) };
  });
}

/** Runs a piece of an analysis's work on its own. */
export async function runPart(id: string, input: unknown): Promise<Answer<unknown>> {
  try {
    const { part } = await loadAnalysis(id);
    if (!part) throw new Error(`the analysis ${id} has no parts`);
    return { ok: true, value: part(input) };
  } catch (error) {
    return { ok: false, fault: toFault(error) };
  }
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
