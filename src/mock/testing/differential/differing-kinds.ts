/** One kind of answer that comes from the HTTP server of the mock, as it comes from the HTTP server of the operator. */
export type DifferingKind = { kind: string; names: readonly string[] };

/** The requests whose answers may differ; docs/mock-fidelity.md gives the reason for each kind. */
export const differingKinds: readonly DifferingKind[] = [
  {
    kind: 'Methods that Node refuses or does not pass on',
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
  { kind: 'The text of 400 and 417 from the HTTP server', names: ['R no Host', 'R header Expect: '] },
  { kind: 'Random key ids', names: ['R body T in lower case', 'R body T reversed'] },
];
