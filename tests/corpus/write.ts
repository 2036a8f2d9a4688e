/** Writes the dirty files to a folder, to be looked at: `npx tsx tests/corpus/write.ts [folder]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from './corpus';

const [folder = 'corpus-files'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const files = corpus();
for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
console.log(`${files.length} files in ${folder}`);
