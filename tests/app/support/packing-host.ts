import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, createBrotliCompress } from 'node:zlib';

/** A host that hands out the files of another as they lie there, not knowing that one is packed, and packs that once more. */
export async function packingHost(of: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    request(new URL(asked.url ?? '/', of), { method: asked.method, headers }, (found) => {
      const isPacked = (asked.url ?? '').endsWith('.bin') && found.statusCode === 200;
      if (!isPacked) {
        answer.writeHead(found.statusCode ?? 500, found.headers);
        found.pipe(answer);
        return;
      }
      answer.writeHead(200, { 'content-type': 'application/octet-stream', 'content-encoding': 'br' });
      found.pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })).pipe(answer);
    })
      .on('error', () => answer.destroy())
      .end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
