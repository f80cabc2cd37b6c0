import { setFlagsFromString } from 'node:v8';
import { register } from 'tsx/esm/api';
import { handOver } from './launch.cjs';

// A run mostly waits for its target, so a smaller heap, also in the worker, costs almost no time.
setFlagsFromString('--optimize-for-size');
// By default the allocator of vite's compiler reserves 60 MB that it never needs. Set before loading, this makes it
// allocate as needed.
process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
// JavaScript modules are loaded before tsx, which would read and rewrite each of their files: that takes a second and
// 150 MB of memory.
for (const name of ['commander', 'undici', 'ajv/dist/2020.js', 'ajv-formats', 'vitest/node'])
  await import(name);
register();
const { main } = await import('../main.ts');
handOver();
await main(process.argv.slice(2));
