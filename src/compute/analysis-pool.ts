import * as Comlink from 'comlink';
import { FaultError } from '../../workers/contract/fault';
import type { AnalysisRequest, CustomerQuestion } from '../../workers/contract/analysis';
import type { AnalysisWorker, CustomerAnswer, WorkerOutput } from '../../workers/analysis.worker';
import { type StartedWorker, startedWorker } from '../../workers/started-worker';
import type { PlannedQueries } from '../../workers/planned-inputs';
import analysisWorkerUrl from '../../workers/analysis.worker.ts?worker&url';
import type { IpcStream } from '../../workers/table/decode';
import { startModuleWorker } from '../engine/start-worker';

/**
 * One core stays with the page and the engine, as far as there are that many; two analyses run side by side anywhere. Whoever has nothing
 * else to do helps the others, so there is no use in more workers than cores: each would compile and warm the same code anew.
 */
const SIZE = Math.max(2, Math.min(4, navigator.hardwareConcurrency - 1));

/** Whoever does not answer for so long is in the middle of a long part of another's work. */
const PATIENCE_MS = 150;

interface Member extends StartedWorker<AnalysisWorker> {
  number: number;
  /** Others may be at parts of what it runs. */
  isHelped: boolean;
  /** Cells and analyses that it has worked for. */
  knows: Set<string>;
}

interface Job {
  /** The cell and its analysis: whoever has worked for them remembers what did not change, and has the code warm. */
  of: readonly string[];
  signal: AbortSignal;
  resolve: (member: Member) => void;
  reject: (error: unknown) => void;
}

/** Runs analyses in workers, each in one at a time. Cancelling ends the worker: nothing else stops a busy thread. */
class AnalysisPool {
  readonly #members = new Set<Member>();
  #idle: Member[] = [];
  #lastNumber = 0;
  #waiting: Job[] = [];

  /** Starts the first worker before it is needed: an analysis is likely, and the start takes a tenth of a second. */
  warm(): void {
    if (this.#members.size === 0) this.#idle.push(this.#start());
  }

  /** The SQL an analysis needs, in a second step from what it has `peeked` at. @throws FaultError */
  plan(
    id: string,
    request: AnalysisRequest,
    signal: AbortSignal,
    peeked?: Record<string, IpcStream>,
  ): Promise<PlannedQueries> {
    return this.#use(of(id, request), signal, async ({ remote }) =>
      unwrap(await remote.plan(id, request, peeked)),
    );
  }

  /** Runs an analysis on its planned inputs (Arrow IPC streams, transferred). @throws FaultError */
  run(
    id: string,
    request: AnalysisRequest,
    inputs: Record<string, IpcStream>,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<WorkerOutput> {
    const pieces = Object.values(inputs).flat();
    const buffers = [...new Set(pieces.map(({ buffer }) => buffer as ArrayBuffer))];
    return this.#use(of(id, request), signal, async (member) => {
      const callHelp = (): void => {
        member.isHelped = true;
        while (this.#members.size < SIZE) this.#idle.push(this.#start());
        this.#serve();
      };
      const watch = Comlink.proxy({ progress: onProgress, callHelp });
      return unwrap(await member.remote.run(id, request, Comlink.transfer(inputs, buffers), watch));
    });
  }

  /** The SQL for what an analysis shows of one customer. @throws FaultError */
  planCustomer(id: string, question: CustomerQuestion, signal: AbortSignal): Promise<Record<string, string>> {
    return this.#use(of(id, question.request), signal, async ({ remote }) =>
      unwrap(await remote.planCustomer(id, question)),
    );
  }

  /** What an analysis shows of one customer. @throws FaultError */
  showCustomer(
    id: string,
    question: CustomerQuestion,
    inputs: Record<string, IpcStream>,
    signal: AbortSignal,
  ): Promise<CustomerAnswer> {
    return this.#use(of(id, question.request), signal, async ({ remote }) =>
      unwrap(await remote.showCustomer(id, question, inputs)),
    );
  }

  async #use<T>(
    whom: readonly string[],
    signal: AbortSignal,
    work: (member: Member) => Promise<T>,
  ): Promise<T> {
    const member = await this.#awake(await this.#take(whom, signal));
    for (const each of whom) member.knows.add(each);
    const cancelled = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new FaultError({ code: 'cancelled' })), { once: true });
    });
    try {
      return await Promise.race([work(member), member.died, cancelled]);
    } catch (error) {
      if (signal.aborted) {
        this.#end(member);
        // Whoever waits may be at a part of its work, and would keep the next analysis waiting for nothing.
        if (member.isHelped) for (const helper of this.#idle) this.#end(helper);
      }
      throw error;
    } finally {
      member.isHelped = false;
      if (this.#members.has(member)) this.#idle.push(member);
      this.#serve();
    }
  }

  /** The one that was taken, or, while it is held up by helping, whoever is not: a short analysis does not wait for parts of a long one. */
  async #awake(taken: Member): Promise<Member> {
    let member = taken;
    while (this.#isHelping() && !(await answersSoon(member))) {
      if (this.#members.has(member)) this.#idle.unshift(member);
      if (this.#members.size <= SIZE) return this.#start();
      member = this.#idle.pop() ?? this.#start();
    }
    return member;
  }

  #isHelping(): boolean {
    return [...this.#members].some(({ isHelped }) => isHelped);
  }

  #take(whom: readonly string[], signal: AbortSignal): Promise<Member> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new FaultError({ code: 'cancelled' }));
      this.#waiting.push({ of: whom, signal, resolve, reject });
      this.#serve();
    });
  }

  #serve(): void {
    for (;;) {
      const [job] = this.#waiting;
      if (!job) return;
      if (job.signal.aborted) {
        this.#waiting.shift();
        job.reject(new FaultError({ code: 'cancelled' }));
        continue;
      }
      const member = this.#idleFor(job.of) ?? (this.#members.size < SIZE ? this.#start() : null);
      if (!member) return;
      this.#waiting.shift();
      job.resolve(member);
    }
  }

  /** One that waits: whoever knows the cell, or else the analysis, or else whoever waits for the shortest time. */
  #idleFor(whom: readonly string[]): Member | undefined {
    const known = whom.map((each) => this.#idle.findLastIndex(({ knows }) => knows.has(each)));
    const at = known.find((index) => index >= 0) ?? this.#idle.length - 1;
    return this.#idle.splice(at, 1)[0];
  }

  #start(): Member {
    const started = startedWorker<AnalysisWorker>(startModuleWorker(analysisWorkerUrl));
    const member: Member = { ...started, number: ++this.#lastNumber, isHelped: false, knows: new Set() };
    for (const other of this.#members) {
      const { port1, port2 } = new MessageChannel();
      void other.remote.meet(member.number, Comlink.transfer(port1, [port1]));
      void member.remote.meet(other.number, Comlink.transfer(port2, [port2]));
    }
    this.#members.add(member);
    member.died.catch(() => this.#end(member));
    return member;
  }

  #end(member: Member): void {
    member.worker.terminate();
    this.#members.delete(member);
    this.#idle = this.#idle.filter((each) => each !== member);
    for (const { remote } of this.#members) void remote.lose(member.number);
  }
}

function answersSoon({ remote }: Member): Promise<boolean> {
  const answer = remote.here().then(() => true);
  const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
  return Promise.race([answer, patience]);
}

function of(id: string, { name }: AnalysisRequest): string[] {
  return [`cell ${name}`, `analysis ${id}`];
}

type Answer<T> = { ok: true; value: T } | { ok: false; fault: FaultError['fault'] };

function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new FaultError(answer.fault);
}

export const analysisPool = new AnalysisPool();
