import fc from 'fast-check';
import { conductRun } from '../../cli/run/conduct-run.ts';
import { runSettings } from '../../cli/run/run-settings.ts';
import { startMocks } from '../../cli/run/start-mocks.ts';
import type { Carrier } from '../../client/carrier.ts';
import type { Revision } from '../../contract/revision.ts';
import { documented } from '../../mock/behaviour/documented.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import { loadSuites } from '../../run/execute/load-suites.ts';
import { runInProcess } from '../../run/execute/run-in-process.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import { noWaivers } from '../../run/waivers/waiver.ts';
import { type MockHost, processHost } from '../../targets/mock-host.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';
import { type Alteration, alteration, anyBytes, anyJson } from './arbitrary-answer.ts';

const SEQUENCE = 5_000;
const RUNS = 3;

/** The values of a sequence one by one, over and over. */
function inTurn<Value>(values: readonly Value[]): () => Value {
  let at = 0;
  return () => {
    at += 1;
    return values[at % values.length] as Value;
  };
}

function altering(carrier: Carrier, next: () => Alteration): Carrier {
  return {
    carry: async (request, giveUp) => next()(await carrier.carry(request, giveUp)),
    close: () => carrier.close(),
  };
}

/** A host of operators that answer anything at times, sealed or not; all that they do derives from the seed. */
function hostOfAnything(seed: number): MockHost {
  const host = processHost();
  const next = inTurn(fc.sample(alteration(), { seed, numRuns: SEQUENCE }));
  const plain = fc.option(
    fc.oneof(
      anyBytes,
      anyJson.map((value) => Buffer.from(JSON.stringify(value))),
    ),
    { freq: 8 },
  );
  const plaintext = inTurn(fc.sample(fc.option(plain, { freq: 3 }), { seed, numRuns: SEQUENCE }));
  return {
    start: ({ behaviour = documented, ...options }) =>
      host.start({
        ...options,
        behaviour: {
          ...behaviour,
          plaintext: (answer, situation) => plaintext() ?? behaviour.plaintext(answer, situation),
        },
      }),
    carrierTo(baseUrl) {
      const carrier = host.carrierTo(baseUrl);
      return carrier === undefined ? undefined : altering(carrier, next);
    },
  };
}

export type AgainstAnything = { verdict: RunVerdict; cases: readonly CaseRecord[] };

/** Runs every suite against an operator that answers anything at times. */
export async function runAgainstAnything(seed: number, revision: Revision): Promise<AgainstAnything> {
  await loadSuites();
  const host = hostOfAnything(seed);
  const resolved = resolveTarget('mock', {}, { allowProduction: false, allowInsecure: false });
  await using started = await startMocks(resolved, revision, host);
  const target = { ...resolved, ...started.addresses };
  const settings = runSettings({ revision, seed, maxWait: 0, runs: RUNS }, target, [], []);
  return await conductRun({
    settings,
    waivers: noWaivers,
    failOnShould: true,
    progress: { caseDone: () => undefined },
    runTests: (given, progress, signal) => runInProcess(given, progress, signal, host),
    stop: { signal: new AbortController().signal, received: () => undefined },
  });
}
