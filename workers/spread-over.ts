import * as Comlink from 'comlink';
import { FaultError } from './contract/fault';
import type { Answer } from './run-request';

/** What is asked of the further workers. */
export interface PartWorker {
  /** A piece of an analysis's work. */
  part(id: string, input: unknown): Promise<Answer<unknown>>;
}

/** The thread that spreads the work only waits, so that on two processors two others are busy. */
const THREADS = Math.max(2, Math.min(4, navigator.hardwareConcurrency - 1));

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
  const address = URL.createObjectURL(
    new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }),
  );
  const workers = Array.from(
    { length: Math.min(THREADS, inputs.length) },
    () => new Worker(address, { type: 'module' }),
  );
  let next = 0;
  let finished = 0;
  const lane = async (worker: Worker): Promise<void> => {
    const remote = Comlink.wrap<PartWorker>(worker);
    while (next < inputs.length) {
      const at = next++;
      const answer = await remote.part(id, inputs[at]);
      if (!answer.ok) throw new FaultError(answer.fault);
      answers[at] = answer.value;
      done(++finished);
    }
  };
  const died = workers.map(
    (worker) =>
      new Promise<never>((_, reject) => {
        worker.addEventListener('error', (event) => {
          reject(new FaultError({ code: 'worker-died', cause: event.message }));
        });
      }),
  );
  try {
    await Promise.race([Promise.all(workers.map(lane)), ...died]);
  } finally {
    for (const worker of workers) worker.terminate();
    URL.revokeObjectURL(address);
  }
  return answers;
}
