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
import type { IpcStream } from './table/decode';
import type { PlannedQueries } from './planned-inputs';
import { Helping } from './helping';

export type { Answer, CustomerAnswer, WorkerOutput } from './run-request';

/** What a worker tells the page while it runs an analysis. */
export interface RunWatch {
  /** The share done, 0 to 1. */
  progress: (share: number) => void;
  /** There is work for others, too. */
  callHelp: () => void;
}

/** What the page can ask of an analysis worker; it never throws, faults come as answers. */
export interface AnalysisWorker {
  /** The SQL that brings in the data, by input name; `peeked` are the answers to a plan that had to see something first. */
  plan(
    id: string,
    request: AnalysisRequest,
    peeked?: Record<string, IpcStream>,
  ): Promise<Answer<PlannedQueries>>;
  /** `inputs` are Arrow IPC streams of the planned queries. */
  run(
    id: string,
    request: AnalysisRequest,
    inputs: Record<string, IpcStream>,
    watch: RunWatch,
  ): Promise<Answer<WorkerOutput>>;
  /** The SQL for one customer's part of the card, and that part; both are small. */
  planCustomer(id: string, question: CustomerQuestion): Promise<Answer<Record<string, string>>>;
  showCustomer(
    id: string,
    question: CustomerQuestion,
    inputs: Record<string, IpcStream>,
  ): Promise<Answer<CustomerAnswer>>;
  /** Answers when nothing else is being done. */
  here(): void;
  /** Makes another worker known, by its number: they help each other through this port. */
  meet(colleague: number, port: MessagePort): void;
  /** The other worker has ended. */
  lose(colleague: number): void;
}

const helping = new Helping(runPart);

const worker: AnalysisWorker = {
  plan: planRequest,
  planCustomer,
  showCustomer,
  here: () => undefined,
  meet: (colleague, port) => helping.meet(colleague, port),
  lose: (colleague) => helping.lose(colleague),
  async run(id, request, inputs, { progress, callHelp }) {
    const answer = await helping.during(() =>
      runRequest(id, request, inputs, progress, (parts, done, common) => {
        callHelp();
        return helping.spread({ id, inputs: parts, common }, done);
      }),
    );
    if (!answer.ok) return answer;
    const streams = [...Object.values(answer.value.tables), ...Object.values(answer.value.frames)];
    return Comlink.transfer(answer, [...new Set(streams.map((stream) => stream.buffer as ArrayBuffer))]);
  },
};

Comlink.expose(worker);
