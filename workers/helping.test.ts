import { afterEach, describe, expect, it } from 'vitest';
import { MadeInput } from './contract/made-input';
import { type DoPart, Helping } from './helping';

/** Doubles numbers, keeping account of who has done what. */
class Team {
  readonly doneBy = new Map<unknown, string[]>();
  readonly #ports: MessagePort[] = [];
  #count = 0;

  member(name: string, doPart?: DoPart): Helping {
    return new Helping(async (id, input, common) => {
      this.doneBy.set(input, [...(this.doneBy.get(input) ?? []), name]);
      return doPart ? doPart(id, input, common) : { ok: true, value: 2 * Number(input) };
    });
  }

  /** @returns the numbers by which the two know each other */
  introduce(one: Helping, other: Helping): [number, number] {
    const { port1, port2 } = new MessageChannel();
    this.#ports.push(port1, port2);
    const numbers: [number, number] = [++this.#count, ++this.#count];
    one.meet(numbers[1], port1);
    other.meet(numbers[0], port2);
    return numbers;
  }

  who(): Set<string> {
    return new Set([...this.doneBy.values()].flat());
  }

  part(): void {
    for (const port of this.#ports) port.close();
  }
}

const inputs = Array.from({ length: 40 }, (_, i) => i);
const doubled = inputs.map((input) => 2 * input);
const nothing = (): void => undefined;
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('workers', () => {
  let team = new Team();
  afterEach(() => {
    team.part();
    team = new Team();
  });

  it('alone do all of their work, and count it', async () => {
    const counts: number[] = [];
    const answers = await team.member('own').spread({ id: 'double', inputs }, (count) => counts.push(count));
    expect(answers).toEqual(doubled);
    expect(counts).toEqual(inputs.map((i) => i + 1));
    expect(await team.member('own').spread({ id: 'double', inputs: [] }, nothing)).toEqual([]);
  });

  it('do it together, each part once, in the order of the inputs', async () => {
    const own = team.member('own');
    for (const name of ['second', 'third']) team.introduce(own, team.member(name));
    expect(await own.during(() => own.spread({ id: 'double', inputs }, nothing))).toEqual(doubled);
    expect(team.who()).toEqual(new Set(['own', 'second', 'third']));
    expect(team.doneBy.size).toBe(inputs.length);
  });

  it('are told once what all parts have in common', async () => {
    const commons = new Set<unknown>();
    const sum: DoPart = async (_, input, common) => {
      commons.add(common);
      return Promise.resolve({ ok: true, value: Number(input) + (common as { more: number }).more });
    };
    const own = team.member('own', sum);
    team.introduce(own, team.member('other', sum));
    const parts = { id: 'sum', inputs, common: { more: 3 } };
    expect(await own.during(() => own.spread(parts, nothing))).toEqual(inputs.map((i) => i + 3));
    expect(team.who()).toEqual(new Set(['own', 'other']));
    // One of this thread, and the copy that the other was given.
    expect(commons.size).toBe(2);
  });

  it('hand buffers over with an input that is made for it, and make it again when it comes back', async () => {
    const sizes: number[] = [];
    const first: DoPart = async (_, input) =>
      Promise.resolve({ ok: true, value: (input as Float64Array)[0] });
    const own = team.member('own', first);
    const other = team.member('other', first);
    const [number] = team.introduce(other, own);
    const made: Float64Array[] = [];
    const parts = inputs.map(
      (value) =>
        new MadeInput(() => {
          const input = new Float64Array(100).fill(value);
          made.push(input);
          return { input, buffers: [input.buffer] };
        }),
    );
    const answers = own.during(() =>
      own.spread({ id: 'first', inputs: parts }, (count) => {
        // What the other one still has is lost.
        if (count === 10) own.lose(number);
      }),
    );
    expect(await answers).toEqual(inputs);
    for (const { length } of made) sizes.push(length);
    // Handed over: nothing is left here. Done here: all of it.
    expect(new Set(sizes)).toEqual(new Set([0, 100]));
    expect(made.length).toBeGreaterThan(inputs.length);
  });

  it('take in whoever comes later', async () => {
    const slowly: DoPart = async (_, input) => {
      await soon();
      return { ok: true, value: 2 * Number(input) };
    };
    const own = team.member('own', slowly);
    const answers = own.during(() => own.spread({ id: 'double', inputs }, nothing));
    await soon();
    team.introduce(own, team.member('late'));
    expect(await answers).toEqual(doubled);
    expect(team.who()).toEqual(new Set(['own', 'late']));
  });

  it('ask nobody who has work of its own, until it is over', async () => {
    const own = team.member('own');
    const other = team.member('other');
    team.introduce(own, other);
    let end = nothing;
    const others = other.during(() => new Promise<void>((resolve) => (end = resolve)));
    await soon();
    expect(await own.during(() => own.spread({ id: 'double', inputs }, nothing))).toEqual(doubled);
    expect(team.who()).toEqual(new Set(['own']));
    end();
    await others;
    await soon();
    expect(await own.during(() => own.spread({ id: 'double', inputs }, nothing))).toEqual(doubled);
    expect(team.who()).toEqual(new Set(['own', 'other']));
  });

  it('take back what one has not begun that gets work of its own', async () => {
    let busy: Promise<void> | undefined;
    let end = nothing;
    const own = team.member('own');
    const other: Helping = team.member('other', async (_, input) => {
      busy ??= other.during(() => new Promise<void>((resolve) => (end = resolve)));
      return Promise.resolve({ ok: true, value: 2 * Number(input) });
    });
    team.introduce(own, other);
    expect(await own.during(() => own.spread({ id: 'double', inputs }, nothing))).toEqual(doubled);
    expect([...team.doneBy.values()].filter(([who]) => who === 'other')).toHaveLength(1);
    end();
    await busy;
  });

  it('do what one had who has ended', async () => {
    const own = team.member('own');
    const [, other] = team.introduce(
      own,
      team.member('other', () => new Promise(nothing)),
    );
    const answers = own.during(() => own.spread({ id: 'double', inputs }, nothing));
    while (!team.who().has('other')) await soon();
    own.lose(other);
    expect(await answers).toEqual(doubled);
  });

  it('give the fault of the first part that fails', async () => {
    const fault = { code: 'too-few-rows', severity: 'error' as const };
    const failing: DoPart = async (_, input) =>
      Promise.resolve(Number(input) === 7 ? { ok: false, fault } : { ok: true, value: 0 });
    const own = team.member('own', failing);
    team.introduce(own, team.member('other', failing));
    await expect(own.during(() => own.spread({ id: 'double', inputs }, nothing))).rejects.toMatchObject({
      fault,
    });
    expect(team.doneBy.size).toBeLessThan(inputs.length);
  });

  it('can ask each other for two works at once', async () => {
    const own = team.member('own');
    team.introduce(own, team.member('other'));
    const both = Promise.all([
      own.spread({ id: 'double', inputs }, nothing),
      own.spread({ id: 'double', inputs: [5, 6] }, nothing),
    ]);
    expect(await both).toEqual([doubled, [10, 12]]);
  });
});
