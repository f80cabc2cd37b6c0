import fc from 'fast-check';

/** Values of an Authorization header that belong to no client; public text. */
export const foreignAuthorizations: readonly string[] = [
  'Bearer garbage',
  'Bearer',
  'Basic Z2FyYmFnZTpnYXJiYWdl',
  'garbage',
];

const unreserved = fc.constantFrom(...'ABCXYZabcxyz0189-._~+/=');

/** Any value of an Authorization header that belongs to no client: wrong schemes and unknown bearers. */
export function foreignAuthorization(): fc.Arbitrary<string> {
  const scheme = fc.constantFrom('Bearer', 'bearer', 'Basic', 'Digest', 'Token');
  const credentials = fc.string({ unit: unreserved, minLength: 1, maxLength: 80 });
  const any = fc.tuple(scheme, credentials).map(([name, value]) => `${name} ${value}`);
  return fc.oneof({ withCrossShrink: true }, fc.constantFrom(...foreignAuthorizations), any);
}
