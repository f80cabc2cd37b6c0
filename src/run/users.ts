import type { GeneratePayload } from '../client/issued-identity.ts';
import { consentStrings } from '../contract/consent.ts';
import type { Revision } from '../contract/revision.ts';

/** An identifier with whatever else the revision requires of a generate request. */
export function payloadFor(revision: Revision, identifier: GeneratePayload): GeneratePayload {
  if (revision === '2026-07') return identifier;
  return { ...identifier, policy: 1, tcf_consent_string: consentStrings.sufficient };
}

/** Users whom no other test of the run has, the same ones for the same seed. */
export function userSource(revision: Revision, testSeed: number): () => GeneratePayload {
  let count = 0;
  return () => {
    count += 1;
    return payloadFor(revision, { email: `user-${testSeed.toString(36)}-${count}@example.com` });
  };
}
