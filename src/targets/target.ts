import type { Need } from '../contract/requirement.ts';

/** What a target offers to a test, as values that a report can print. */
export type Capabilities = {
  /** An API key and its client secret; no identity can be generated without them. */
  credentials: boolean;
  otherSiteKey: boolean;
  unprivilegedKey: boolean;
  /** Whether instances can be started whose clock, keys, clients and opt-outs a test controls. */
  control: boolean;
  secondTarget: boolean;
  /** Number of tokens of earlier runs that have expired by now. */
  expiredInVault: number;
  /** Whether many requests are allowed: the target is on this machine, or the user gave --runs. */
  manyRequests: boolean;
  /** Longest wait of a test for a token to reach an age or to expire, in milliseconds. */
  maxWaitMs: number;
};

/** Credentials as text, used only to pass them from the command line to the worker in the same process. */
export type PlainCredentials = { apiKey: string; clientSecret: string };

/** One operator to test, as plain data. */
export type TargetSettings = {
  name: string;
  /** Origin and base path without a trailing slash; empty until a mock has been started. */
  baseUrl: string;
  isLoopback: boolean;
  /** The proxy on the way there, with its credentials if it needs any. */
  proxy?: string;
  /** The behaviour of the mock operator, if the target is a mock of this process. */
  mockBehaviour?: string;
  /** Address of the control server of a mock that was started alone. */
  controlUrl?: string;
  credentials?: PlainCredentials;
  otherSiteApiKey?: string;
  unprivilegedApiKey?: string;
  /** Another environment, whose keys and tokens this target must refuse. */
  second?: { baseUrl: string; credentials: PlainCredentials; proxy?: string };
  /** Words that look like a secret and are none, such as the name of an exception. */
  publicWords?: readonly string[];
};

/** The proxy on the way to an address of a run: its target, or the second one. Its own instances need none. */
export function proxyTo(baseUrl: string, { second, ...target }: TargetSettings): string | undefined {
  if (baseUrl === target.baseUrl) return target.proxy;
  return baseUrl === second?.baseUrl ? second.proxy : undefined;
}

const CONTROL_NEEDS: ReadonlySet<Need> = new Set<Need>([
  'clock',
  'opt-out-control',
  'key-control',
  'client-control',
]);

/** Whether a need requires an own instance, whose clock, keys, clients or opt-outs may be changed. */
export function needsControl(need: Need): boolean {
  return CONTROL_NEEDS.has(need);
}

/** The reason of everything that needs credentials which a run does not have. */
export const NO_CREDENTIALS = 'needs EUID_API_KEY and EUID_CLIENT_SECRET';

/** Why a target does not meet a need; undefined if it does. */
export function missing(need: Need, capabilities: Capabilities): string | undefined {
  switch (need) {
    case 'credentials':
      return capabilities.credentials ? undefined : NO_CREDENTIALS;
    case 'other-site-key':
      return capabilities.otherSiteKey ? undefined : 'needs EUID_OTHER_SITE_API_KEY';
    case 'unprivileged-key':
      return capabilities.unprivilegedKey ? undefined : 'needs EUID_UNPRIVILEGED_API_KEY';
    case 'second-target':
      return capabilities.secondTarget ? undefined : 'needs a second environment (--second-target)';
    case 'many-requests':
      return capabilities.manyRequests
        ? undefined
        : 'left out to limit requests to the target; give --runs to include it';
    case 'expired-token':
    case 'aged-token':
    case 'later-moment':
      // All of them start with an identity.
      return missing('credentials', capabilities);
    default:
      return capabilities.control ? undefined : `proven on the mock only: needs ${need.replaceAll('-', ' ')}`;
  }
}
