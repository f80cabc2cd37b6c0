/** One kind of answer that the mock leaves to its HTTP server, as the operator leaves it to its own. */
export type DifferingKind = { kind: string; names: readonly string[] };

/** The requests whose answers may differ; docs/mock-fidelity.md says of each kind why. */
export const differingKinds: readonly DifferingKind[] = [
  {
    kind: 'Methods that Node refuses or hands to nobody',
    names: ['post', 'Post', 'CONNECT', 'FOO', 'QUERY'].flatMap((method) => [
      `M ${method} /v2/token/generate`,
      `M ${method} /v2/nothing`,
    ]),
  },
  {
    kind: 'Versions of HTTP other than 1.1',
    names: ['R HTTP/1.0', 'R HTTP/1.0 keep-alive', 'R HTTP/1.2', 'R http/1.1'],
  },
  { kind: 'Request targets that Node refuses', names: ['R path ""', 'R path "v2/token/refresh"'] },
  {
    kind: 'Transfer codings and folded headers that Node refuses',
    names: ['R header Transfer-Encoding: identity', 'R header Transfer-Encoding: gzip', 'R folded header'],
  },
  { kind: 'The text under 400 and 417 of the HTTP server', names: ['R no Host', 'R header Expect: '] },
  { kind: 'Key ids that chance decides', names: ['R body T in lower case', 'R body T reversed'] },
];
