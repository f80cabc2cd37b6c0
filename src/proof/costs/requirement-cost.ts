import { runAgainst } from '../kill-matrix/mutant-run.ts';

const FEW_RUNS = 20;
const MANY_RUNS = 1_020;

/** What the tests of a requirement cost, the mock operator in the same process included. */
export type RequirementCost = {
  id: string;
  /** Requests of everything but the runs of its properties. */
  requests: number;
  /** Time of a core for these, in milliseconds. */
  coreMs: number;
  /** Properties that it has. */
  properties: number;
  /** Requests of one run of each of its properties. */
  requestsPerRun: number;
  coreMsPerRun: number;
};

/** Runs the tests of a requirement twice, with few and with many runs of its properties: the difference is their cost. */
export async function costOf(id: string): Promise<RequirementCost> {
  const [few, many] = [await measured(id, FEW_RUNS), await measured(id, MANY_RUNS)];
  const more = MANY_RUNS - FEW_RUNS;
  const properties = (many.propertyRuns - few.propertyRuns) / more;
  const requestsPerRun = (many.requests - few.requests) / more;
  const coreMsPerRun = properties === 0 ? 0 : Math.max(0, (many.coreMs - few.coreMs) / more);
  return {
    id,
    requests: Math.round(few.requests - FEW_RUNS * requestsPerRun),
    coreMs: Math.max(0, few.coreMs - FEW_RUNS * coreMsPerRun),
    properties,
    requestsPerRun,
    coreMsPerRun,
  };
}

async function measured(
  id: string,
  runs: number,
): Promise<{ requests: number; propertyRuns: number; coreMs: number }> {
  const before = process.cpuUsage();
  const verdict = await runAgainst({
    behaviour: 'documented',
    revision: '2023-08',
    requirements: [id],
    runs,
  });
  const { user, system } = process.cpuUsage(before);
  const { propertyRuns } = verdict.requirements[0]?.evidence ?? { propertyRuns: 0 };
  return { requests: verdict.unavailable.of, propertyRuns, coreMs: (user + system) / 1_000 };
}
