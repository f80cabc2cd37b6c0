#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { register } from 'tsx/esm/api';

// A run waits for its target and not for its own code: a smaller heap, in the worker too, costs it next to nothing.
setFlagsFromString('--optimize-for-size');
// The allocator of vite's compiler takes 60 MB that it never needs, unless it is told, before it is loaded, to take
// memory as it goes.
process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
// What is JavaScript already is loaded before tsx, which would read and rewrite every file of it: that takes a
// second and 150 MB of memory.
for (const name of ['commander', 'undici', 'ajv/dist/2020.js', 'ajv-formats', 'vitest/node'])
  await import(name);
register();
const { main } = await import('./main.ts');
await main(process.argv.slice(2));
