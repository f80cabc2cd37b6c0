import type { CarriedRequest, Carrier } from '../../client/carrier.ts';
import type { Answer } from '../../client/exchange.ts';
import type { TestedRequirementId } from '../../contract/requirements.ts';
import type { MockOptions } from '../../mock/mock-operator.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { fingerprintSalt } from '../../secret/fingerprint.ts';
import { type MockHost, processHost } from '../../targets/mock-host.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import { runInProcess } from '../execute/run-in-process.ts';
import type { SuitesResult } from '../execute/run-suites.ts';
import type { CaseOptions, DeclaredTest } from '../scenario/declared-tests.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunSettings } from '../scenario/settings.ts';

/** Settings of a run against a mock operator that the tests may control, unless told otherwise. */
export function settingsFor(baseUrl: string, changes: Partial<RunSettings> = {}): RunSettings {
  return {
    revision: '2023-08',
    target: { name: 'mock', baseUrl, isLoopback: true, mockBehaviour: 'documented' },
    capabilities: {
      credentials: true,
      otherSiteKey: false,
      unprivilegedKey: false,
      control: true,
      secondTarget: false,
      expiredInVault: 0,
      manyRequests: true,
      maxWaitMs: 0,
    },
    seed: 1,
    runs: 10,
    rateLimit: 0,
    waivers: [],
    expired: [],
    kept: [],
    fingerprintSalt: fingerprintSalt(),
    keepsExchanges: false,
    replayOptions: '--target=mock',
    ...changes,
  };
}

/** A test as a suite would declare it. */
export function declaredHere(
  id: TestedRequirementId,
  body: (scenario: Scenario) => Promise<unknown>,
  options: CaseOptions = {},
): DeclaredTest {
  return { id, key: `${id}.a-test`, title: 'a test', part: 'request', options, body };
}

/** A test that the documented operator passes, on one generate and one refresh. */
export const sound = declaredHere('RF-REQ-02', async ({ publisher, expect }) => {
  expect(await publisher.refresh(await publisher.generate())).toSay('success');
});

/** A host whose operators are reached by `carry` alone. */
export function hostOver(carry: (request: CarriedRequest) => Promise<Answer>): MockHost {
  const carrier: Carrier = { carry, close: () => Promise.resolve() };
  return { ...processHost(), carrierTo: () => carrier };
}

export type RunHere = {
  /** Made of the settings that the run would have otherwise. */
  settings?: (usual: RunSettings) => Partial<RunSettings>;
  operator?: Partial<MockOptions>;
  /** Reaches the operator in another way than within this process. */
  host?: MockHost;
  stop?: AbortSignal;
};

/** Runs tests in this process against a mock operator, and notes of which records progress was told. */
export async function runHere(
  tests: readonly DeclaredTest[],
  { settings: change = () => ({}), operator = {}, host, stop = new AbortController().signal }: RunHere = {},
): Promise<SuitesResult & { told: (CaseRecord | undefined)[] }> {
  const own = processHost();
  const mock = await own.start({ revision: '2023-08', ...operator });
  const usual = settingsFor(mock.baseUrl);
  const { target, ...others } = { ...usual, ...change(usual) };
  const { apiKey, clientSecret } = mockCredentials;
  const credentials = others.capabilities.credentials ? { credentials: { apiKey, clientSecret } } : {};
  const told: (CaseRecord | undefined)[] = [];
  const progress = { caseDone: (record: CaseRecord | undefined) => void told.push(record) };
  const settings = { ...others, target: { ...target, ...credentials } };
  const result = await runInProcess(settings, progress, stop, host ?? own, tests);
  await mock.close();
  return { ...result, told };
}
