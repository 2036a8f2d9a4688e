import { madeOf } from './contract/made-input';
import { nextTask } from './next-task';
import type { Answer } from './run-request';
import { type Parts, SharedWork } from './shared-work';

/** Does one part of an analysis's work. */
export type DoPart = (id: string, input: unknown, common: unknown) => Promise<Answer<unknown>>;

/** A part of a work, as its worker numbers them. */
interface PartOf {
  work: number;
  at: number;
}

/** What workers say to each other. */
type Message =
  /** Comes before the first part: what all of them need. */
  | { kind: 'common'; work: number; common: unknown }
  | ({ kind: 'do'; id: string; input: unknown } & PartOf)
  | ({ kind: 'begun' | 'drop' } & PartOf)
  | ({ kind: 'done'; answer: Answer<unknown> } & PartOf)
  | { kind: 'over'; work: number }
  /** What has not been begun comes back, and nothing more is done until `free`. */
  | { kind: 'busy' | 'free' };

interface Colleague {
  port: MessagePort;
  isFree: boolean;
  /** By work: what its parts have in common. */
  commons: Map<number, unknown>;
}

interface Asked extends PartOf {
  by: Colleague;
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
    const met: Colleague = { port, isFree: true, commons: new Map() };
    this.#colleagues.set(colleague, met);
    port.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(colleague, met, data);
    if (this.#isBusy) tell(port, { kind: 'busy' });
    this.#give();
  }

  /** Another worker has ended. */
  lose(colleague: number): void {
    const gone = this.#colleagues.get(colleague);
    if (!gone) return;
    gone.port.close();
    this.#colleagues.delete(colleague);
    this.#asked = this.#asked.filter(({ by }) => by !== gone);
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
  async spread(parts: Parts, done: (count: number) => void): Promise<unknown[]> {
    const work = new SharedWork(++this.#lastWork, parts, done);
    this.#works.set(work.number, work);
    try {
      while (!work.isOver) {
        this.#give();
        const next = work.takeNext();
        if (next) await this.#doOwn(work, next.at, next.takenFrom);
        else await work.change();
        // What the others have said in the meantime comes first: they are to have their next parts.
        await nextTask();
      }
      return work.answers();
    } finally {
      this.#works.delete(work.number);
      for (const colleague of work.told) this.#tell(colleague, { kind: 'over', work: work.number });
    }
  }

  async #doOwn(work: SharedWork, at: number, takenFrom: number | undefined): Promise<void> {
    if (takenFrom !== undefined) this.#tell(takenFrom, { kind: 'drop', work: work.number, at });
    const { id, inputs, common } = work.parts;
    work.end(at, await this.#doPart(id, madeOf(inputs[at]).input, common));
  }

  #hear(colleague: number, by: Colleague, message: Message): void {
    switch (message.kind) {
      case 'common':
        by.commons.set(message.work, message.common);
        return;
      case 'do':
        if (this.#isBusy) tell(by.port, { kind: 'busy' });
        else this.#ask({ by, ...message });
        return;
      case 'drop':
        this.#asked = this.#asked.filter(
          (asked) => asked.by !== by || asked.work !== message.work || asked.at !== message.at,
        );
        return;
      case 'over':
        by.commons.delete(message.work);
        this.#asked = this.#asked.filter((asked) => asked.by !== by || asked.work !== message.work);
        return;
      case 'begun':
        this.#works.get(message.work)?.begin(message.at);
        return;
      case 'done':
        this.#works.get(message.work)?.end(message.at, message.answer);
        break;
      case 'busy':
      case 'free':
        by.isFree = message.kind === 'free';
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
          const { id, inputs, common } = work.parts;
          if (!work.told.has(colleague)) tell(port, { kind: 'common', work: work.number, common });
          work.told.add(colleague);
          const { input, buffers } = madeOf(inputs[at]);
          tell(port, { kind: 'do', work: work.number, at, id, input }, buffers);
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
      await nextTask();
      const next = this.#asked.shift();
      if (!next) break;
      const { by, work, at, id, input } = next;
      tell(by.port, { kind: 'begun', work, at });
      const answer = await this.#doPart(id, input, by.commons.get(work));
      tell(by.port, { kind: 'done', work, at, answer });
    }
    this.#isHelping = false;
  }

  #tell(colleague: number, message: Message): void {
    const known = this.#colleagues.get(colleague);
    if (known) tell(known.port, message);
  }

  #tellAll(kind: 'busy' | 'free'): void {
    for (const { port } of this.#colleagues.values()) tell(port, { kind });
  }
}

function tell(port: MessagePort, message: Message, buffers: ArrayBuffer[] = []): void {
  port.postMessage(message, buffers);
}
