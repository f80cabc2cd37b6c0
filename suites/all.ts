import { loadSuites } from '../src/run/execute/load-suites.ts';
import { declareToVitest } from '../src/run/execute/vitest-tests.ts';

// Every suite in one module: so tests of all parts run at once, and a token that must expire first ages
// while the others run.
await loadSuites();
declareToVitest();
