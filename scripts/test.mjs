// `npm test`: install what is missing, check, build, and run every test. The last line counts the tests.
// Plain JavaScript, because nothing is installed yet when it begins.
import { prepare } from './prepare.mjs';

if (await prepare()) {
  const { runTests } = await import('./run-tests.ts');
  process.exitCode = await runTests();
} else {
  console.log('Failed: install');
  console.log('0 passed, 0 failed');
  process.exitCode = 1;
}
