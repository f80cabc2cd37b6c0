/// <reference types="vite/types/importMeta.d.ts" />

// Every suite but the one over the whole run, in one module: so tests of all parts run at once, and a
// token that must expire first ages while the others run.
import.meta.glob('./*/*.suite.ts', { eager: true });
