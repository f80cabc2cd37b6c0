import { cpus, loadavg, totalmem } from 'node:os';

/** Where figures were measured. */
export type Machine = {
  cores: number;
  processor: string;
  memoryBytes: number;
  platform: string;
  node: string;
  /** Processes that wanted a core in the minute before, on average. */
  loadBefore: number;
};

/** This machine as it is now. */
export function thisMachine(): Machine {
  const processors = cpus();
  return {
    cores: processors.length,
    processor: processors[0]?.model.trim() || 'unknown',
    memoryBytes: totalmem(),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** A machine in one sentence. */
export function described({ cores, processor, memoryBytes, platform, node, loadBefore }: Machine): string {
  const memory = `${Math.round(memoryBytes / 2 ** 30)} GiB of memory`;
  return `${cores} cores (${processor}), ${memory}, ${platform}, Node ${node}; load before the first round: ${loadBefore}.`;
}
