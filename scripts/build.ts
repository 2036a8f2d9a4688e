// `npm run build`: builds the page into dist/, whether or not something changed.
import { buildApp } from './build-app';

if (!(await buildApp(process.cwd()))) process.exitCode = 1;
