import type { Need } from '../contract/requirement.ts';

/** What a target offers to a test, each as a value a report can print. */
export type Capabilities = {
  /** An API key with its client secret: without them no identity can be generated. */
  credentials: boolean;
  otherSiteKey: boolean;
  unprivilegedKey: boolean;
  /** Whether instances with a movable clock and settable keys, clients and opt-outs can be started. */
  control: boolean;
  secondTarget: boolean;
  /** How many tokens of earlier runs have expired by now. */
  expiredInVault: number;
  /** Whether requests are cheap: the target is on this machine, or the user asked for a number of runs. */
  manyRequests: boolean;
  /** How long a test may wait for a token to expire, in milliseconds. */
  maxWaitMs: number;
};

/** Credentials as text, only for the way from the command line into the worker of the same process. */
export type PlainCredentials = { apiKey: string; clientSecret: string };

/** One operator to test, as plain data. */
export type TargetSettings = {
  name: string;
  /** Origin and base path without a trailing slash; empty until a mock has been started. */
  baseUrl: string;
  isLoopback: boolean;
  /** The mock operator's behaviour, when this target is one started in the process. */
  mockBehaviour?: string;
  credentials?: PlainCredentials;
  otherSiteApiKey?: string;
  unprivilegedApiKey?: string;
  /** Another environment, whose keys and tokens this one must refuse. */
  second?: { baseUrl: string; credentials: PlainCredentials };
};

const CONTROL_NEEDS: ReadonlySet<Need> = new Set<Need>([
  'clock',
  'opt-out-control',
  'key-control',
  'client-control',
]);

/** Whether a need takes an instance of one's own, whose clock, keys, clients or opt-outs may be changed. */
export function needsControl(need: Need): boolean {
  return CONTROL_NEEDS.has(need);
}

/** Why a target cannot show what needs `need`; undefined when it can. */
export function missing(need: Need, capabilities: Capabilities): string | undefined {
  switch (need) {
    case 'credentials':
      return capabilities.credentials ? undefined : 'needs EUID_API_KEY and EUID_CLIENT_SECRET';
    case 'other-site-key':
      return capabilities.otherSiteKey ? undefined : 'needs EUID_OTHER_SITE_API_KEY';
    case 'unprivileged-key':
      return capabilities.unprivilegedKey ? undefined : 'needs EUID_UNPRIVILEGED_API_KEY';
    case 'second-target':
      return capabilities.secondTarget ? undefined : 'needs a second environment (--second-target)';
    case 'many-requests':
      return capabilities.manyRequests ? undefined : 'left out to spare the target: --runs asks for it';
    case 'expired-token':
    case 'later-moment':
      // Both begin with an identity.
      return missing('credentials', capabilities);
    default:
      return capabilities.control ? undefined : `proven on the mock only: needs ${need.replaceAll('-', ' ')}`;
  }
}
