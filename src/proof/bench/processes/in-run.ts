import { subscribe } from 'node:diagnostics_channel';
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before the command line, in its process: notes when the mock operator there gets its requests, and at the end
// how much memory the process took. Linux tells its peak; `resourceUsage` starts with that of the parent process.

/** What a run took between the first request that reached its mock operator and the last one. */
export type InsideRun = { requests: number; betweenMs: number; cpuBetweenUs: number; peakBytes: number };

const file = process.env['BENCH_INSIDE_RUN'];
if (isMainThread && file !== undefined) {
  let requests = 0;
  let [firstMs, lastMs] = [0, 0];
  let [firstCpuUs, lastCpuUs] = [0, 0];
  subscribe('http.server.request.start', () => {
    lastMs = performance.now();
    lastCpuUs = cpuUs();
    if (requests === 0) [firstMs, firstCpuUs] = [lastMs, lastCpuUs];
    requests += 1;
  });
  process.on('exit', () => {
    const inside: InsideRun = {
      requests,
      betweenMs: lastMs - firstMs,
      cpuBetweenUs: lastCpuUs - firstCpuUs,
      peakBytes: peakBytes(),
    };
    writeFileSync(file, JSON.stringify(inside));
  });
}

function cpuUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function peakBytes(): number {
  const peak = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(peak) * 1_024;
}
