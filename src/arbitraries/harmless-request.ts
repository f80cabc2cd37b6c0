import fc from 'fast-check';
import { contentType } from './content-type.ts';
import { type HeaderNoise, headerNoise } from './header-noise.ts';

/** The parts of a refresh request that do not affect its answer, as options of the client. */
export type HarmlessRequest = {
  authorization: 'valid' | 'none';
  contentType: string | null;
  headers: HeaderNoise;
};

/** One of the many ways to send a valid token. It shrinks towards plain text with a bearer and no other header. */
export function harmlessRequest(): fc.Arbitrary<HarmlessRequest> {
  return fc.record({
    authorization: fc.constantFrom('valid' as const, 'none' as const),
    contentType: contentType(),
    headers: headerNoise(),
  });
}
