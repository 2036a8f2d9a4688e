import * as Comlink from 'comlink';
import type { AnalysisRequest, CustomerQuestion } from './contract/analysis';
import {
  type Answer,
  type CustomerAnswer,
  type WorkerOutput,
  planCustomer,
  planRequest,
  runPart,
  runRequest,
  showCustomer,
} from './run-request';
import type { PlannedQueries } from './planned-inputs';
import { type PartWorker, spreadOver } from './spread-over';

export type { Answer, CustomerAnswer, WorkerOutput } from './run-request';

/** What the page can ask of an analysis worker; it never throws, faults come as answers. */
export interface AnalysisWorker extends PartWorker {
  /** The SQL that brings in the data, by input name; `peeked` are the answers to a plan that had to see something first. */
  plan(
    id: string,
    request: AnalysisRequest,
    peeked?: Record<string, Uint8Array>,
  ): Promise<Answer<PlannedQueries>>;
  /** `inputs` are Arrow IPC streams of the planned queries; `onProgress` gets the share done, 0 to 1. */
  run(
    id: string,
    request: AnalysisRequest,
    inputs: Record<string, Uint8Array>,
    onProgress: (share: number) => void,
  ): Promise<Answer<WorkerOutput>>;
  /** The SQL for one customer's part of the card, and that part; both are small. */
  planCustomer(id: string, question: CustomerQuestion): Promise<Answer<Record<string, string>>>;
  showCustomer(
    id: string,
    question: CustomerQuestion,
    inputs: Record<string, Uint8Array>,
  ): Promise<Answer<CustomerAnswer>>;
}

const worker: AnalysisWorker = {
  plan: planRequest,
  part: runPart,
  planCustomer,
  showCustomer,
  async run(id, request, inputs, onProgress) {
    const answer = await runRequest(id, request, inputs, onProgress, (parts, done) =>
      spreadOver(import.meta.url, id, parts, done),
    );
    if (!answer.ok) return answer;
    const streams = [...Object.values(answer.value.tables), ...Object.values(answer.value.frames)];
    return Comlink.transfer(answer, [...new Set(streams.map((stream) => stream.buffer as ArrayBuffer))]);
  },
};

Comlink.expose(worker);
