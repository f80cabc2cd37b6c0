// The package's entry point `euid-conformance/arbitraries`: inputs for properties with fast-check.

export { applyDamage } from '../arbitraries/apply-damage.ts';
export { type BadBody, badBody, bytesOf, needsOther } from '../arbitraries/bad-refresh.ts';
export { type BrokenPayload, brokenPayload, type PayloadRequirement } from '../arbitraries/broken-payload.ts';
export { contentType } from '../arbitraries/content-type.ts';
export { foreignAuthorization } from '../arbitraries/foreign-authorization.ts';
export { arbitraryFor } from '../arbitraries/from-schema.ts';
export { generateRequestSchema, type Payload, validPayload } from '../arbitraries/generate-payload.ts';
export { type HeaderNoise, headerNoise } from '../arbitraries/header-noise.ts';
export { type Interleaving, interleaving, type Step } from '../arbitraries/interleaving.ts';
export type { Layer } from '../arbitraries/layer.ts';
export type { NonToken } from '../arbitraries/non-token.ts';
export { nonce } from '../arbitraries/nonce.ts';
export { imitate, type PlausibleToken, plausibleToken } from '../arbitraries/plausible-token.ts';
export { type Remainder, type TokenDamage, tokenDamage } from '../arbitraries/token-damage.ts';
