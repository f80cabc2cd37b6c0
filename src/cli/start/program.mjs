import { handOver } from './launch.cjs';

// By default the allocator of vite's compiler reserves 60 MB that it never needs. Set before loading, this makes it
// allocate as needed.
process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
const { main } = await import('../../../dist/src/cli/main.js');
handOver();
await main(process.argv.slice(2));
