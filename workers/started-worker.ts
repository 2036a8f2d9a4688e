import * as Comlink from 'comlink';
import { FaultError } from './contract/fault';

/** A worker that has been started, with what can be asked of it. */
export interface StartedWorker<Api> {
  worker: Worker;
  remote: Comlink.Remote<Api>;
  /** Rejects when the worker ends by itself; a dead worker never answers. */
  died: Promise<never>;
}

/** What is needed of a worker by whoever gives work to several of them. `died` rejects with the fault `worker-died`. */
export function startedWorker<Api>(worker: Worker): StartedWorker<Api> {
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new FaultError({ code: 'worker-died', cause: event.message }));
    });
  });
  died.catch(() => undefined);
  return { worker, remote: Comlink.wrap<Api>(worker), died };
}
