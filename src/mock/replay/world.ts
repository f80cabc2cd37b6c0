import type { Behaviour } from '../behaviour.ts';
import { type MockOperator, startMockOperator } from '../mock-operator.ts';
import { observed } from '../observed.ts';
import { bearer } from '../test-caller.ts';
import { type RecordedExchange, recording } from './recording.ts';

/** How one kind of recorded exchange is repeated. `match` is what the rule's pattern found in the id. */
export type ReplayRule = {
  pattern: RegExp;
  replay(match: RegExpExecArray, recorded: RecordedExchange): Promise<void>;
};

const SECOND_MS = 1000;

/**
 * An operator with the recording's settings; it keeps its own time from a fixed start.
 * @param learnKey is told the operator's own refresh key whenever a token is made, to look inside one
 */
export function startObserved(learnKey?: (bytes: Buffer) => void): Promise<MockOperator> {
  const { settings } = recording;
  const behaviour: Behaviour = {
    ...observed,
    refreshKey: (keys, nowMs) => {
      const key = observed.refreshKey(keys, nowMs);
      learnKey?.(key.bytes);
      return key;
    },
  };
  return startMockOperator({
    revision: '2023-08',
    behaviour,
    clock: () => 1_800_000_000_000,
    lifetimes: {
      identityMs: settings.identity_token_expires_after_seconds * SECOND_MS,
      refreshMs: settings.refresh_token_expires_after_seconds * SECOND_MS,
      refreshFromMs: settings.refresh_identity_token_after_seconds * SECOND_MS,
    },
  });
}

/** Authorization headers by the names the recording gives them. */
export function headersNamed(name: string, operator: MockOperator): Record<string, string> {
  const { apiKey, otherSiteApiKey, unprivilegedApiKey } = operator.credentials;
  const known: Record<string, Record<string, string>> = {
    bearer: bearer(apiKey),
    'no-bearer': {},
    'garbage-bearer': bearer('garbage'),
    'other-site-bearer': bearer(otherSiteApiKey),
    'reader-bearer': bearer(unprivilegedApiKey),
    'basic-auth': { authorization: 'Basic dXNlcjpwYXNzd29yZA==' },
    octet: { ...bearer(apiKey), 'content-type': 'application/octet-stream' },
    optout: bearer(apiKey),
  };
  const headers = known[name];
  if (headers === undefined) throw new Error(`no rule for the authorization "${name}"`);
  return headers;
}
