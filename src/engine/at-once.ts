import type { Engine } from './engine';

/** Runs statements as one transaction and as one text, so that no other statement can come between and see half of them. */
export async function atOnce(engine: Pick<Engine, 'run'>, statements: readonly string[]): Promise<void> {
  try {
    await engine.run(['BEGIN', ...statements, 'COMMIT'].join(';\n'));
  } catch (error) {
    await engine.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
