import fc from 'fast-check';
import { contentType } from './content-type.ts';
import { type HeaderNoise, headerNoise } from './header-noise.ts';

/** Everything about a refresh request that makes no difference to its answer, as the client's options. */
export type HarmlessRequest = {
  authorization: 'valid' | 'none';
  contentType: string | null;
  headers: HeaderNoise;
};

/** One of the many ways to send a valid token, shrinking towards plain text with a bearer and no further header. */
export function harmlessRequest(): fc.Arbitrary<HarmlessRequest> {
  return fc.record({
    authorization: fc.constantFrom('valid' as const, 'none' as const),
    contentType: contentType(),
    headers: headerNoise(),
  });
}
