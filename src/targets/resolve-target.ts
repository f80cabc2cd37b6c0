import { defined } from '../basics/defined.ts';
import { aesKeyBytes } from '../contract/aes-key.ts';
import { isBase64 } from '../envelope/base64.ts';
import { mockCredentials } from '../mock/state/mock-credentials.ts';
import type { Environment } from './environment.ts';
import type { PlainCredentials, TargetSettings } from './target.ts';
import { TargetError } from './target-error.ts';

/** The targets that have a name; anything else must be an http or https URL. */
export const targetNames = ['mock', 'mock-observed', 'local', 'integ', 'prod'] as const;

const addresses: Record<string, string> = {
  local: 'http://localhost:8080',
  integ: 'https://integ.euid.eu',
  prod: 'https://prod.euid.eu',
};

export type TargetPermissions = { allowProduction: boolean; allowInsecure: boolean };

/**
 * The target a name or URL stands for, with its credentials from the environment.
 * @throws TargetError for an unknown name, production without leave, credentials over plain http to
 *   another machine without leave, or credentials that cannot be any
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
      `${hostname} is production: requests there concern real users. Say --allow-production if that is meant.`,
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
      `${hostname} is asked over plain http, where anyone on the way reads the API key. Use https, or say --allow-insecure.`,
    );
  }
  return {
    name: baseUrl === addresses[name] ? name : baseUrl,
    baseUrl,
    isLoopback,
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
      '--second-target needs credentials of its own: set EUID_SECOND_API_KEY and EUID_SECOND_CLIENT_SECRET',
    );
  }
  const named = { EUID_API_KEY: credentials.apiKey, EUID_CLIENT_SECRET: credentials.clientSecret };
  const { baseUrl, mockBehaviour } = resolveTarget(name, named, permissions);
  if (mockBehaviour === undefined) return { baseUrl, credentials };
  throw new TargetError(
    'unknown-target',
    '--second-target takes an address; the mock starts its second itself',
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
      `"${name.replace(/\/\/.*@/, '//…@')}" is no target: use ${targetNames.join(', ')} or an http(s) URL`,
      { unknownName: /^[^":/]+$/.test(name) ? name : undefined },
    );
  }
  const { origin, pathname, username, password, search, hash } = new URL(url);
  if (username !== '' || password !== '' || search !== '' || hash !== '') {
    throw new TargetError(
      'unknown-target',
      'a target URL is a scheme, host, port and path only; credentials come from the environment',
    );
  }
  return origin + pathname.replace(/\/+$/, '');
}

/**
 * The API key and client secret of two variables; undefined when neither is set.
 * @throws TargetError when one is missing or the secret cannot be a key; the value is never shown
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
    throw new TargetError('bad-credentials', `${present} is set and ${absent} is not: set both or neither`);
  }
  const bytes = isBase64(clientSecret) ? Buffer.from(clientSecret, 'base64').length : 0;
  if (!aesKeyBytes.includes(bytes)) {
    throw new TargetError('bad-credentials', `${secretName} is no base64 of 32 bytes`);
  }
  return { apiKey, clientSecret };
}

/** An API key has no form that could be checked, only that a header can carry it. */
function apiKeyOf(environment: Environment, name: string): string | undefined {
  const apiKey = environment[name]?.trim() || undefined;
  if (apiKey === undefined || !/[^\x21-\x7e]/.test(apiKey)) return apiKey;
  throw new TargetError('bad-credentials', `${name} holds a character no header can carry`);
}

/** Whether a host name means this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function isProduction(fullName: string): boolean {
  // A name that ends with a dot is the same name.
  const hostname = fullName.replace(/\.$/, '');
  return hostname === 'euid.eu' || /^prod[.-]?.*\.euid\.eu$/.test(hostname) || hostname === 'prod.euid.eu';
}
