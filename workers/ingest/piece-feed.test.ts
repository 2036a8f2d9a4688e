import { describe, expect, it } from 'vitest';
import { type FedPiece, PieceFeed } from './piece-feed';

const MB = 1 << 20;

function feedAndPort() {
  const { port1, port2 } = new MessageChannel();
  const feed = new PieceFeed(port1);
  const came: number[] = [];
  port2.onmessage = ({ data }: MessageEvent<FedPiece>) => came.push(data.from);
  return { feed, came, port: port2 };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('PieceFeed', () => {
  it('hands pieces over until the reader is far behind, and goes on when it has read', async () => {
    const { feed, came, port } = feedAndPort();
    let sent = 0;
    const sending = (async () => {
      for (; sent < 12; sent++) await feed.send(sent * 8 * MB, new Uint8Array(8 * MB));
    })();
    await turn();
    // 64 MB may wait; the ninth piece is on its way, and nothing after it.
    expect(came).toEqual([0, 8, 16, 24, 32, 40, 48, 56, 64].map((mb) => mb * MB));
    port.postMessage(16 * MB);
    await turn();
    expect(came.length).toBe(11);
    port.postMessage(96 * MB);
    await sending;
    await turn();
    expect(came.length).toBe(12);
    feed.end();
  });

  it('lets nobody wait once it has ended', async () => {
    const { feed } = feedAndPort();
    const sending = feed.send(0, new Uint8Array(65 * MB));
    feed.end();
    await sending;
    const kept = new Uint8Array(1);
    await feed.send(65 * MB, kept);
    expect(kept.length).toBe(1);
  });
});
