import type { Answer } from './run-request';
import { SharedWork } from './shared-work';

/** Does one part of an analysis's work. */
export type DoPart = (id: string, input: unknown) => Promise<Answer<unknown>>;

/** A part of a work, as its worker numbers them. */
interface PartOf {
  work: number;
  at: number;
}

/** What workers say to each other. */
type Message =
  | ({ kind: 'do'; id: string; input: unknown } & PartOf)
  | ({ kind: 'begun' | 'drop' } & PartOf)
  | ({ kind: 'done'; answer: Answer<unknown> } & PartOf)
  /** What has not been begun comes back, and nothing more is done until `free`. */
  | { kind: 'busy' | 'free' };

interface Colleague {
  port: MessagePort;
  isFree: boolean;
}

interface Asked extends PartOf {
  by: MessagePort;
  id: string;
  input: unknown;
}

/** Another worker has its next part before it is done with this one: the thread that gives it may be at work itself. */
const AHEAD = 2;

/**
 * Lets a worker spread its work over others of its kind while they have none of their own. It waits for nobody who is busy or gone: what
 * another has not begun it takes back and does itself.
 */
export class Helping {
  readonly #doPart: DoPart;
  readonly #colleagues = new Map<number, Colleague>();
  readonly #works = new Map<number, SharedWork>();
  /** What others have asked for and has not been begun. */
  #asked: Asked[] = [];
  #isBusy = false;
  #isHelping = false;
  #lastWork = 0;

  constructor(doPart: DoPart) {
    this.#doPart = doPart;
  }

  /** Through this port another worker can be asked, and may ask. */
  meet(colleague: number, port: MessagePort): void {
    this.#colleagues.set(colleague, { port, isFree: true });
    port.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(colleague, port, data);
    if (this.#isBusy) tell(port, { kind: 'busy' });
    this.#give();
  }

  /** Another worker has ended. */
  lose(colleague: number): void {
    const gone = this.#colleagues.get(colleague);
    if (!gone) return;
    gone.port.close();
    this.#colleagues.delete(colleague);
    this.#asked = this.#asked.filter(({ by }) => by !== gone.port);
    for (const work of this.#works.values()) work.takeBack(colleague, 'all');
    this.#give();
  }

  /** Runs a work of its own; what others have asked for goes back to them until it is over. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#isBusy = true;
    this.#asked = [];
    this.#tellAll('busy');
    try {
      return await work();
    } finally {
      this.#isBusy = false;
      this.#tellAll('free');
    }
  }

  /**
   * Works inputs off on this thread and on those of others as far as they are free, each the next one that is waiting.
   * @param done called with the number of answers so far
   * @returns the answers in the order of the inputs
   * @throws FaultError of the first part that fails
   */
  async spread(id: string, inputs: readonly unknown[], done: (count: number) => void): Promise<unknown[]> {
    const work = new SharedWork(++this.#lastWork, id, inputs, done);
    this.#works.set(work.number, work);
    try {
      while (!work.isOver) {
        this.#give();
        const next = work.takeNext();
        if (next) await this.#doOwn(work, next.at, next.takenFrom);
        else await work.change();
        // What the others have said in the meantime comes first: they are to have their next parts.
        await new Promise((resolve) => setTimeout(resolve));
      }
      return work.answers();
    } finally {
      this.#works.delete(work.number);
      for (const { holder, at } of work.given()) this.#drop(holder, { work: work.number, at });
    }
  }

  async #doOwn(work: SharedWork, at: number, takenFrom: number | undefined): Promise<void> {
    if (takenFrom !== undefined) this.#drop(takenFrom, { work: work.number, at });
    work.end(at, await this.#doPart(work.id, work.inputs[at]));
  }

  #hear(colleague: number, port: MessagePort, message: Message): void {
    switch (message.kind) {
      case 'do':
        if (this.#isBusy) tell(port, { kind: 'busy' });
        else this.#ask({ by: port, ...message });
        return;
      case 'drop':
        this.#asked = this.#asked.filter(
          ({ by, work, at }) => by !== port || work !== message.work || at !== message.at,
        );
        return;
      case 'begun':
        this.#works.get(message.work)?.begin(message.at);
        return;
      case 'done':
        this.#works.get(message.work)?.end(message.at, message.answer);
        break;
      case 'busy':
      case 'free':
        this.#colleagues.set(colleague, { port, isFree: message.kind === 'free' });
        if (message.kind === 'busy')
          for (const work of this.#works.values()) work.takeBack(colleague, 'not begun');
    }
    this.#give();
  }

  #give(): void {
    for (const work of this.#works.values()) {
      for (const [colleague, { port, isFree }] of this.#colleagues) {
        while (isFree && work.heldBy(colleague) < AHEAD) {
          const at = work.giveTo(colleague);
          if (at === undefined) break;
          tell(port, { kind: 'do', work: work.number, at, id: work.id, input: work.inputs[at] });
        }
      }
    }
  }

  #ask(asked: Asked): void {
    this.#asked.push(asked);
    if (!this.#isHelping) void this.#help();
  }

  async #help(): Promise<void> {
    this.#isHelping = true;
    for (;;) {
      // Between two parts it hears what has been taken back.
      await new Promise((resolve) => setTimeout(resolve));
      const next = this.#asked.shift();
      if (!next) break;
      const { by, work, at, id, input } = next;
      tell(by, { kind: 'begun', work, at });
      tell(by, { kind: 'done', work, at, answer: await this.#doPart(id, input) });
    }
    this.#isHelping = false;
  }

  #drop(colleague: number, part: PartOf): void {
    const known = this.#colleagues.get(colleague);
    if (known) tell(known.port, { kind: 'drop', ...part });
  }

  #tellAll(kind: 'busy' | 'free'): void {
    for (const { port } of this.#colleagues.values()) tell(port, { kind });
  }
}

function tell(port: MessagePort, message: Message): void {
  port.postMessage(message);
}
