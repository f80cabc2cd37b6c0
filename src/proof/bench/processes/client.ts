import { Pool } from 'undici';
import { inLanes } from '../../../basics/lanes.ts';
import { runSettings } from '../../../cli/run/run-settings.ts';
import { OperatorClient, REFRESH_PATH } from '../../../client/operator-client.ts';
import { openWorld } from '../../../run/scenario/world.ts';
import { Secret } from '../../../secret/secret.ts';
import { resolveTarget } from '../../../targets/resolve-target.ts';
import { serveBench, settingsOf } from './inside.ts';

// Sends refreshes to one operator: bare, with undici alone, or as a run does, with all that it watches.

export type ClientSettings = {
  kind: 'bare' | 'ours';
  baseUrl: string;
  token: string;
  responseKey: string;
};

/** How long so many refreshes took, and their time on a processor, in microseconds. */
export type Driven = { count: number; durationMs: number; cpuUs: number };

const AT_ONCE = 16;
const { kind, baseUrl, token, responseKey } = settingsOf<ClientSettings>();

/** Sends one refresh; and what is left to do after the last one. */
type Driver = { refresh: () => Promise<unknown>; settle: () => Promise<unknown> };

function bare(): Driver {
  const pool = new Pool(baseUrl, { connections: AT_ONCE });
  const options = { method: 'POST', path: REFRESH_PATH, headers: { 'Content-Type': 'text/plain' } } as const;
  return {
    async refresh() {
      const { statusCode, body } = await pool.request({ ...options, body: token });
      if (statusCode !== 200) throw new Error(`the operator answered ${statusCode}`);
      return await body.arrayBuffer();
    },
    settle: () => Promise.resolve(),
  };
}

function ours(): Driver {
  const target = resolveTarget(baseUrl, {}, { allowProduction: false, allowInsecure: false });
  const settings = { ...runSettings({ revision: '2023-08', maxWait: 0, seed: 1 }, target, [], []) };
  const world = openWorld(settings, async () => true);
  const client = new OperatorClient(world.transport);
  const key = new Secret('response key', responseKey);
  return {
    async refresh() {
      const { opened } = await client.refresh(token, { responseKey: key });
      if (opened.how !== 'sealed') throw new Error('an answer did not open');
    },
    settle: () => world.secondOpinion.settle(),
  };
}

const { refresh, settle } = kind === 'bare' ? bare() : ours();

serveBench({}, async ({ count }: { count: number }): Promise<Driven> => {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  await inLanes(Array(count).fill(undefined), AT_ONCE, async (waiting) => {
    for (const _one of waiting) await refresh();
  });
  await settle();
  const { user, system } = process.cpuUsage(before);
  return { count, durationMs: performance.now() - startedMs, cpuUs: user + system };
});
