import { randomBytes } from 'node:crypto';
import type { Revision } from '../../contract/revision.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { startMockOperator } from '../../mock/mock-operator.ts';
import type { MockCredentials } from '../../mock/state/mock-credentials.ts';
import type { Canary } from './leak-search.ts';

const ISSUED = ['advertising_token', 'refresh_token', 'refresh_response_key'] as const;

/** A mock operator with unique secrets that are all known. */
export type CanaryOperator = AsyncDisposable & {
  baseUrl: string;
  controlUrl: string;
  /** Credentials as variables of the suite's environment. */
  environment: Readonly<Record<string, string>>;
  credentials: MockCredentials;
  /** Every credential, token and key so far. */
  canaries(): Canary[];
};

/** Unique credentials. */
export function uniqueCredentials(): MockCredentials {
  const key = () => randomBytes(24).toString('base64url');
  const secret = () => randomBytes(32).toString('base64');
  return {
    apiKey: key(),
    clientSecret: secret(),
    otherSiteApiKey: key(),
    otherSiteClientSecret: secret(),
    unprivilegedApiKey: key(),
    unprivilegedClientSecret: secret(),
  };
}

/** Starts an operator that remembers every token and key it issued. */
export async function startCanaryOperator(
  behaviour: Behaviour,
  revision: Revision = '2023-08',
): Promise<CanaryOperator> {
  const issued = new Map<string, string>();
  const credentials = uniqueCredentials();
  const operator = await startMockOperator({
    revision,
    credentials,
    behaviour: remembering(behaviour, issued),
    controlPort: 0,
  });
  return {
    baseUrl: operator.baseUrl,
    controlUrl: operator.controlUrl ?? '',
    credentials,
    environment: {
      EUID_API_KEY: credentials.apiKey,
      EUID_CLIENT_SECRET: credentials.clientSecret,
      EUID_OTHER_SITE_API_KEY: credentials.otherSiteApiKey,
      EUID_UNPRIVILEGED_API_KEY: credentials.unprivilegedApiKey,
    },
    canaries: () => [
      ...Object.entries(credentials).map(([name, value]) => ({ name, value })),
      ...[...issued].map(([value, name]) => ({ name, value })),
    ],
    [Symbol.asyncDispose]: () => operator.close(),
  };
}

function remembering(operator: Behaviour, issued: Map<string, string>): Behaviour {
  return {
    ...operator,
    identity(fields, issue) {
      const result = operator.identity(fields, issue);
      // Some wrong operators issue only a part of what they made, or nothing.
      for (const source of [fields, result]) {
        for (const name of ISSUED) {
          const value = source[name];
          if (typeof value === 'string' && value !== '') issued.set(value, name);
        }
      }
      return result;
    },
  };
}
