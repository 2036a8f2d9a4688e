import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build-app';
import { mayOpenBrowser, openBrowser } from './open-browser';
import { HOST, serve } from './serve';

const USUAL_PORT = 4173;
const PORTS_TRIED = 50;
const USAGE = 'Usage: npm start -- [--port <number>] [--no-open]';

/** Builds what changed and serves the page until Ctrl-C. Resolves to the exit code once it serves, or cannot. */
export async function start(args: readonly string[]): Promise<number> {
  const options = readOptions(args, process.env);
  if (!options) {
    console.error(USAGE);
    return 1;
  }
  if (!(await ensureBuilt(process.cwd()))) {
    console.error('The page could not be built; what Vite says is above.');
    return 1;
  }
  const { server, port } = await serveOnFreePort('dist', options.port);
  const address = `http://localhost:${port}/`;
  if (options.port !== 0 && port !== options.port) {
    // Browsers keep data by address, so the workspace of the usual one is not found here.
    console.log(`Port ${options.port} is taken; this address has a workspace of its own.`);
  }
  console.log(`Daybook is at ${address}`);
  console.log('Ctrl-C ends it.');

  const end = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (options.open && mayOpenBrowser(process.platform, process.env)) openBrowser(address, process.platform);
  return 0;
}

/** `--port` before PORT before the usual one; undefined where they make no sense. */
export function readOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): { port: number; open: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, open: { type: 'boolean', default: true } },
      allowNegative: true,
    });
    const port = Number(values.port ?? env.PORT ?? USUAL_PORT);
    return Number.isInteger(port) && port >= 0 && port <= 65535 ? { port, open: values.open } : undefined;
  } catch {
    return undefined;
  }
}

/** Serves on the port, or on the next ones where it is taken. */
export async function serveOnFreePort(folder: string, port: number): ReturnType<typeof serve> {
  for (let candidate = port; candidate < port + PORTS_TRIED && candidate <= 65535; candidate++) {
    if (candidate !== 0 && (await answersOnIpv6(candidate))) continue;
    try {
      return await serve(folder, candidate);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // Some systems keep ranges of ports for themselves and say EACCES.
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new Error(`No free port from ${port} on ${HOST}`);
}

/** Browsers try `localhost` over IPv6 first: another server there would be shown instead of this one. */
function answersOnIpv6(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '::1' });
    const end = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
