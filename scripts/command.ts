import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export interface Finished {
  /** Exit code; 1 where a signal or a missing programme ended it. */
  code: number;
  /** Standard output and error in the order they came; empty when they went straight to the terminal. */
  output: string;
}

/** Runs a programme without input; its output goes to the terminal, or is kept when `quiet`. */
export function run(
  command: string,
  args: readonly string[],
  options: { quiet?: boolean; env?: NodeJS.ProcessEnv; timeout?: number } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const sink = options.quiet ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      stdio: ['ignore', sink, sink],
      ...(options.env ? { env: options.env } : {}),
      ...(options.timeout ? { timeout: options.timeout } : {}),
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) => {
      resolve({ code: 1, output: output() + error.message });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: output() });
    });
  });
}

/** The file that a package's command starts, so that it runs with this Node and without a shell. */
export function packageBin(name: string, command = name): string {
  const manifest = packageJson(name);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`package ${name} has no command ${command}`);
  return join(dirname(manifest), file);
}

/** Found by folder, because many packages do not export their package.json. */
function packageJson(name: string): string {
  const folder = require.resolve.paths(name)?.find((path) => existsSync(join(path, name, 'package.json')));
  if (folder === undefined) throw new Error(`package ${name} is not installed`);
  return join(folder, name, 'package.json');
}
