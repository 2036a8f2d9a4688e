import { FaultError } from './contract/fault';
import type { Answer } from './run-request';
import { type StartedWorker, startedWorker } from './started-worker';

/** What is asked of the further workers. */
export interface PartWorker {
  /** A piece of an analysis's work. */
  part(id: string, input: unknown): Promise<Answer<unknown>>;
}

/** The thread that spreads the work only waits, so that on two processors two others are busy. */
const THREADS = Math.max(2, Math.min(4, navigator.hardwareConcurrency - 1));

/** So long further workers wait for more work: reading and warming their code costs more than many a piece does. */
const KEPT_MS = 10_000;

type Member = StartedWorker<PartWorker>;

let idle: Member[] = [];
let clearing: ReturnType<typeof setTimeout> | undefined;
let address: string | undefined;

/**
 * Gives inputs to further workers of the same kind, each the next one that is waiting. They live inside the worker that started them: when it
 * is ended, so are they.
 * @param url of the worker's script; started through a blob like every worker, so that the page's policy binds it
 * @throws FaultError of the first part that fails
 */
export async function spreadOver(
  url: string,
  id: string,
  inputs: readonly unknown[],
  done: (count: number) => void,
): Promise<unknown[]> {
  const answers = new Array<unknown>(inputs.length);
  const members = take(url, Math.min(THREADS, inputs.length));
  let next = 0;
  let finished = 0;
  const lane = async ({ remote }: Member): Promise<void> => {
    while (next < inputs.length) {
      const at = next++;
      const answer = await remote.part(id, inputs[at]);
      if (!answer.ok) throw new FaultError(answer.fault);
      answers[at] = answer.value;
      done(++finished);
    }
  };
  try {
    await Promise.race([Promise.all(members.map(lane)), ...members.map(({ died }) => died)]);
  } catch (error) {
    // The others are in the middle of something that nobody waits for any more.
    for (const { worker } of members) worker.terminate();
    keep([]);
    throw error;
  }
  keep(members);
  return answers;
}

function take(url: string, count: number): Member[] {
  clearTimeout(clearing);
  const members = idle.splice(0, count);
  while (members.length < count) members.push(start(url));
  return members;
}

function keep(members: readonly Member[]): void {
  idle.push(...members);
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    for (const { worker } of idle) worker.terminate();
    idle = [];
  }, KEPT_MS);
}

function start(url: string): Member {
  address ??= URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }));
  return startedWorker(new Worker(address, { type: 'module' }));
}
