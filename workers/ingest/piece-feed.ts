/** Bytes of a blob, read by one worker and handed to another. */
export interface FedPiece {
  /** Where in the blob they begin. */
  from: number;
  bytes: ArrayBuffer;
}

/** So much may be handed over before it is read: the reader never waits, and memory stays small. */
const AHEAD = 64 << 20;

/**
 * Hands the pieces of a blob, in order, to a worker that reads the same blob, which says how far it is. The one that is
 * ahead waits.
 */
export class PieceFeed {
  readonly #port: MessagePort;
  #read = 0;
  #hasEnded = false;
  #goOn: () => void = () => undefined;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<number>) => {
      this.#read = data;
      this.#goOn();
    };
  }

  /** Gives the bytes away; they are gone here. Resolves when there is room for more. */
  async send(from: number, { buffer, byteLength }: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#hasEnded) return;
    this.#port.postMessage({ from, bytes: buffer } satisfies FedPiece, [buffer]);
    const isFarAhead = () => !this.#hasEnded && from + byteLength - this.#read > AHEAD;
    while (isFarAhead()) await new Promise<void>((resolve) => (this.#goOn = resolve));
  }

  /** Nobody reads any more. */
  end(): void {
    this.#hasEnded = true;
    this.#port.close();
    this.#goOn();
  }
}
