/// <reference types="vite/types/importMeta.d.ts" />
import { declareToVitest } from '../src/run/execute/vitest-tests.ts';

// Every suite in one module: so tests of all parts run at once, and a token that must expire first ages
// while the others run.
import.meta.glob('./**/*.suite.ts', { eager: true });
declareToVitest();
