// `npm start`: install what is missing, build what changed, serve the page on this computer.
// Plain JavaScript, because nothing is installed yet when it begins.
import { prepare } from './prepare.mjs';

if (!(await prepare())) process.exit(1);
const { start } = await import('./start-app.ts');
process.exitCode = await start(process.argv.slice(2));
