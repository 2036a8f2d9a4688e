import { FaultError } from './contract/fault';
import { type Answer, runPart } from './run-request';
import { type StartedWorker, startedWorker } from './started-worker';

/** What is asked of the further workers. */
export interface PartWorker {
  /** A piece of an analysis's work. */
  part(id: string, input: unknown): Promise<Answer<unknown>>;
}

/** Besides the thread that spreads the work, which takes its share: two are busy on two processors, four at most. */
const FURTHER = Math.max(1, Math.min(3, navigator.hardwareConcurrency - 2));

/** A further worker has its next piece before it is done with this one: the thread that gives it may be at work itself. */
const AHEAD = 2;

/** So long further workers wait for more work: reading and warming their code costs more than many a piece does. */
const KEPT_MS = 10_000;

type Member = StartedWorker<PartWorker>;

let idle: Member[] = [];
let clearing: ReturnType<typeof setTimeout> | undefined;
let address: string | undefined;

/**
 * Works inputs off on this thread and on further workers of the same kind, each the next one that is waiting. They live inside the worker
 * that started them: when it is ended, so are they.
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
  const members = take(url, Math.min(FURTHER, inputs.length - 1));
  let next = 0;
  let finished = 0;
  const lane = async (part: PartWorker['part']): Promise<void> => {
    while (next < inputs.length) {
      const at = next++;
      const answer = await part(id, inputs[at]);
      if (!answer.ok) throw new FaultError(answer.fault);
      answers[at] = answer.value;
      done(++finished);
    }
  };
  const others = members.flatMap(({ remote }) =>
    Array.from({ length: AHEAD }, () => lane((...asked) => remote.part(...asked))),
  );
  const own = lane(async (...asked) => {
    // What the others have said in the meantime comes first: they are to have their next pieces.
    await new Promise((resolve) => setTimeout(resolve));
    return runPart(...asked);
  });
  try {
    await Promise.race([Promise.all([own, ...others]), ...members.map(({ died }) => died)]);
  } catch (error) {
    next = inputs.length;
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
