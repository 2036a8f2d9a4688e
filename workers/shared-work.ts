import { FaultError } from './contract/fault';
import type { Answer } from './run-request';

type State = 'waiting' | 'given' | 'begun' | 'own' | 'done';

interface Part {
  state: State;
  /** The worker that has it, while it is given or begun. */
  holder: number | undefined;
}

/** What a worker is to do next, and from whom it has taken it back. */
export interface NextPart {
  at: number;
  takenFrom: number | undefined;
}

/** What is to be done by the `part` of an analysis: one part for each input, all with what they have in common. */
export interface Parts {
  id: string;
  inputs: readonly unknown[];
  common?: unknown;
}

/** Parts of one analysis's work, and who has them. */
export class SharedWork {
  readonly #parts: Part[];
  readonly #answers: unknown[];
  readonly #done: (count: number) => void;
  /** Workers that know what the parts have in common. */
  readonly told = new Set<number>();
  #count = 0;
  #failed: FaultError | undefined;
  #wake: () => void = () => undefined;

  /** @param done called with the number of answers so far */
  constructor(
    readonly number: number,
    readonly parts: Parts,
    done: (count: number) => void,
  ) {
    this.#parts = parts.inputs.map(() => ({ state: 'waiting', holder: undefined }));
    this.#answers = new Array<unknown>(parts.inputs.length);
    this.#done = done;
  }

  /** Every part is done, or one has failed. */
  get isOver(): boolean {
    return this.#failed !== undefined || this.#count === this.#parts.length;
  }

  /** In the order of the inputs. @throws FaultError of the part that has failed */
  answers(): unknown[] {
    if (this.#failed) throw this.#failed;
    return this.#answers;
  }

  /** Resolves when another worker has answered or given something back. */
  change(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  /** How many parts a worker has. */
  heldBy(holder: number): number {
    return this.#parts.filter((part) => part.holder === holder).length;
  }

  /** Notes that a worker gets the next part that is waiting. @returns its place */
  giveTo(holder: number): number | undefined {
    const at = this.#first('waiting');
    if (at !== undefined) this.#parts[at] = { state: 'given', holder };
    return at;
  }

  /** What is waiting, or else what another worker has not begun; undefined where the others are at all that is left. */
  takeNext(): NextPart | undefined {
    const at = this.#first('waiting') ?? this.#first('given');
    if (at === undefined) return undefined;
    const takenFrom = this.#parts[at]!.holder;
    this.#parts[at] = { state: 'own', holder: undefined };
    return { at, takenFrom };
  }

  begin(at: number): void {
    const part = this.#parts[at];
    if (part?.state === 'given') part.state = 'begun';
  }

  /** The first answer counts: a part that was taken back may have been begun at that moment, and then two do the same. */
  end(at: number, answer: Answer<unknown>): void {
    if (this.#parts[at]?.state === 'done') return;
    this.#parts[at] = { state: 'done', holder: undefined };
    if (answer.ok) {
      this.#answers[at] = answer.value;
      this.#done(++this.#count);
    } else this.#failed ??= new FaultError(answer.fault);
    this.#wake();
  }

  /** A worker does no more: what it has is waiting again, all of it or only what it has not begun. */
  takeBack(holder: number, what: 'all' | 'not begun'): void {
    for (const part of this.#parts) {
      if (part.holder !== holder || (part.state === 'begun' && what === 'not begun')) continue;
      Object.assign(part, { state: 'waiting', holder: undefined } satisfies Part);
    }
    this.#wake();
  }

  #first(state: State): number | undefined {
    const at = this.#parts.findIndex((part) => part.state === state);
    return at < 0 ? undefined : at;
  }
}
