import type { Behaviour } from '../../behaviour/behaviour.ts';
import { observed } from '../../behaviour/observed.ts';
import { type MockOperator, startMockOperator } from '../../mock-operator.ts';
import { bearer } from '../test-caller.ts';
import { type RecordedExchange, recording } from './recording.ts';

/** The match of a rule's pattern in an id: the whole match, and its first and second group if any. */
export type Match = readonly [id: string, first: string, second: string];

/** How one kind of recorded exchange is replayed. */
export type ReplayRule = {
  pattern: RegExp;
  replay(match: Match, recorded: RecordedExchange): Promise<void>;
};

/** The entry of a table by its name in the recording. @throws Error if there is no entry with that name */
export function known<Value>(table: Readonly<Record<string, Value>>, name: string): Value {
  const value = table[name];
  if (value === undefined) throw new Error(`no rule for "${name}"`);
  return value;
}

const SECOND_MS = 1000;

/**
 * An operator with the recording's settings; its clock starts at a fixed time.
 * @param learnKey gets the operator's own refresh key whenever a token is made, to look inside the token
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

/** Authorization headers by their names in the recording. */
export function headersNamed(name: string, operator: MockOperator): Record<string, string> {
  const { apiKey, otherSiteApiKey, unprivilegedApiKey } = operator.credentials;
  const headers: Record<string, Record<string, string>> = {
    bearer: bearer(apiKey),
    'no-bearer': {},
    'garbage-bearer': bearer('garbage'),
    'other-site-bearer': bearer(otherSiteApiKey),
    'reader-bearer': bearer(unprivilegedApiKey),
    'basic-auth': { authorization: 'Basic dXNlcjpwYXNzd29yZA==' },
    octet: { ...bearer(apiKey), 'content-type': 'application/octet-stream' },
    optout: bearer(apiKey),
  };
  return known(headers, name);
}
