import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that hands out the files of another as they lie there, and knows nothing of how they are packed. */
export async function plainHost(of: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    request(new URL(asked.url ?? '/', of), { method: asked.method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 500, found.headers);
      found.pipe(answer);
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
