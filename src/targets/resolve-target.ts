import { defined } from '../basics/defined.ts';
import { aesKeyBytes } from '../contract/aes-key.ts';
import { isBase64 } from '../envelope/base64.ts';
import { mockCredentials } from '../mock/state/mock-credentials.ts';
import type { Environment } from './environment.ts';
import { routeTo } from './proxy.ts';
import type { PlainCredentials, TargetSettings } from './target.ts';
import { TargetError } from './target-error.ts';

/** The targets with a name; any other target must be an http or https URL. */
export const targetNames = ['mock', 'mock-observed', 'local', 'integ', 'prod'] as const;

const addresses: Record<string, string> = {
  local: 'http://localhost:8080',
  integ: 'https://integ.euid.eu',
  prod: 'https://prod.euid.eu',
};

export type TargetPermissions = { allowProduction: boolean; allowInsecure: boolean };

/**
 * The target of a name or URL, with its credentials from the environment.
 * @throws TargetError for an unknown name, production or plain http to another machine without permission, or malformed
 * credentials
 */
export function resolveTarget(
  name: string,
  environment: Environment,
  permissions: TargetPermissions,
): TargetSettings {
  const behaviour = mockBehaviourOf(name);
  if (behaviour !== undefined) return mockTarget(name, behaviour);
  const baseUrl = addressOf(name);
  const { hostname, protocol } = new URL(baseUrl);
  if (isProduction(hostname) && !permissions.allowProduction) {
    throw new TargetError(
      'production-refused',
      `${hostname} is production: requests there affect real users. Add --allow-production to allow them.`,
    );
  }
  const isLoopback = isLoopbackHost(hostname);
  const credentials = credentialsOf(environment, 'EUID_API_KEY', 'EUID_CLIENT_SECRET');
  const otherSiteApiKey = apiKeyOf(environment, 'EUID_OTHER_SITE_API_KEY');
  const unprivilegedApiKey = apiKeyOf(environment, 'EUID_UNPRIVILEGED_API_KEY');
  const sendsKeys = [credentials, otherSiteApiKey, unprivilegedApiKey].some((value) => value !== undefined);
  if (sendsKeys && protocol === 'http:' && !isLoopback && !permissions.allowInsecure) {
    throw new TargetError(
      'insecure-refused',
      `the API key would be sent to ${hostname} over plain http, readable on the way. Use https, or add --allow-insecure.`,
    );
  }
  return {
    name: baseUrl === addresses[name] ? name : baseUrl,
    baseUrl,
    isLoopback,
    ...defined({ proxy: routeTo(baseUrl, isLoopback, environment).proxy }),
    ...defined({ credentials, otherSiteApiKey, unprivilegedApiKey }),
  };
}

/**
 * The second environment named by `--second-target`, with `EUID_SECOND_API_KEY` and `EUID_SECOND_CLIENT_SECRET`.
 * @throws TargetError as `resolveTarget`, and when its credentials are missing
 */
export function resolveSecondTarget(
  name: string,
  environment: Environment,
  permissions: TargetPermissions,
): NonNullable<TargetSettings['second']> {
  const credentials = credentialsOf(environment, 'EUID_SECOND_API_KEY', 'EUID_SECOND_CLIENT_SECRET');
  if (credentials === undefined) {
    throw new TargetError(
      'bad-credentials',
      '--second-target needs its own credentials: set EUID_SECOND_API_KEY and EUID_SECOND_CLIENT_SECRET',
    );
  }
  const named = {
    ...environment,
    EUID_API_KEY: credentials.apiKey,
    EUID_CLIENT_SECRET: credentials.clientSecret,
  };
  const { baseUrl, mockBehaviour, proxy } = resolveTarget(name, named, permissions);
  if (mockBehaviour === undefined) return { baseUrl, credentials, ...defined({ proxy }) };
  throw new TargetError(
    'unknown-target',
    '--second-target takes an address; the mock starts its second environment itself',
  );
}

function mockBehaviourOf(name: string): string | undefined {
  if (name === 'mock') return 'documented';
  if (name === 'mock-observed') return 'observed';
  return name.startsWith('mock:') ? name.slice('mock:'.length) : undefined;
}

function mockTarget(name: string, mockBehaviour: string): TargetSettings {
  return {
    name,
    baseUrl: '',
    isLoopback: true,
    mockBehaviour,
    credentials: { apiKey: mockCredentials.apiKey, clientSecret: mockCredentials.clientSecret },
    otherSiteApiKey: mockCredentials.otherSiteApiKey,
    unprivilegedApiKey: mockCredentials.unprivilegedApiKey,
  };
}

function addressOf(name: string): string {
  const url = addresses[name] ?? name;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new TargetError(
      'unknown-target',
      `unknown target "${name.replace(/\/\/.*@/, '//…@')}": use ${targetNames.join(', ')} or an http(s) URL`,
      { unknownName: /^[^":/]+$/.test(name) ? name : undefined },
    );
  }
  const { origin, pathname, username, password, search, hash } = new URL(url);
  if (username !== '' || password !== '' || search !== '' || hash !== '') {
    throw new TargetError(
      'unknown-target',
      'a target URL has only a scheme, host, port and path; credentials come from the environment',
    );
  }
  return origin + pathname.replace(/\/+$/, '');
}

/**
 * The API key and client secret of two variables; undefined when neither is set.
 * @throws TargetError when one is missing or the secret is not a key; the value is never shown
 */
export function credentialsOf(
  environment: Environment,
  keyName: string,
  secretName: string,
): PlainCredentials | undefined {
  const apiKey = apiKeyOf(environment, keyName);
  const clientSecret = environment[secretName]?.trim() || undefined;
  if (apiKey === undefined && clientSecret === undefined) return undefined;
  if (apiKey === undefined || clientSecret === undefined) {
    const [present, absent] = apiKey === undefined ? [secretName, keyName] : [keyName, secretName];
    throw new TargetError('bad-credentials', `${present} is set but ${absent} is not: set both or neither`);
  }
  const bytes = isBase64(clientSecret) ? Buffer.from(clientSecret, 'base64').length : 0;
  if (!aesKeyBytes.includes(bytes)) {
    throw new TargetError('bad-credentials', `${secretName} is not base64 of 32 bytes`);
  }
  return { apiKey, clientSecret };
}

/** An API key has no fixed form; it only has to be allowed in a header. */
function apiKeyOf(environment: Environment, name: string): string | undefined {
  const apiKey = environment[name]?.trim() || undefined;
  if (apiKey === undefined || !/[^\x21-\x7e]/.test(apiKey)) return apiKey;
  throw new TargetError('bad-credentials', `${name} contains a character that is not allowed in a header`);
}

/** Whether a host name is this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function isProduction(fullName: string): boolean {
  // A trailing dot does not change a host name.
  const hostname = fullName.replace(/\.$/, '');
  return hostname === 'euid.eu' || /^prod[.-]?.*\.euid\.eu$/.test(hostname) || hostname === 'prod.euid.eu';
}
