import { describe, expect, it } from 'vitest';
import { type FedPiece, PieceFeed } from './piece-feed';

const MB = 1 << 20;

/** A feed, what has come at the other end, and how that says how far it has read. */
function feedAndReader() {
  const came: number[] = [];
  const port = {
    onmessage: null as ((event: { data: number }) => void) | null,
    postMessage: ({ from, bytes }: FedPiece, transfer: ArrayBuffer[]) => {
      expect(transfer).toEqual([bytes]);
      came.push(from / MB);
    },
    close: () => undefined,
  };
  const feed = new PieceFeed(port as unknown as MessagePort);
  const read = async (to: number) => {
    port.onmessage?.({ data: to });
    await settled();
  };
  return { feed, came, read };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('PieceFeed', () => {
  it('hands pieces over until the reader is far behind, and goes on when it has read', async () => {
    const { feed, came, read } = feedAndReader();
    const sending = (async () => {
      for (let at = 0; at < 96; at += 8) await feed.send(at * MB, new Uint8Array(8 * MB));
    })();
    await settled();
    // 64 MB may wait; the ninth piece is on its way, and nothing after it.
    expect(came).toEqual([0, 8, 16, 24, 32, 40, 48, 56, 64]);
    await read(16 * MB);
    expect(came.length).toBe(11);
    await read(96 * MB);
    await sending;
    expect(came.length).toBe(12);
  });

  it('lets nobody wait once it has ended', async () => {
    const { feed, came } = feedAndReader();
    const sending = feed.send(0, new Uint8Array(65 * MB));
    feed.end();
    await sending;
    await feed.send(65 * MB, new Uint8Array(1));
    expect(came).toEqual([0]);
  });
});
