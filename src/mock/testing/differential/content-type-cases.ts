import { bearer, type DifferentialCase, generates } from './case.ts';

const OCTET_STREAM = 'application/octet-stream';

const types = [
  OCTET_STREAM,
  'Application/Octet-Stream',
  'APPLICATION/OCTET-STREAM',
  `${OCTET_STREAM}; charset=utf-8`,
  `${OCTET_STREAM};x`,
  ` ${OCTET_STREAM} `,
  'text/plain',
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'multipart/mixed; boundary=x',
  'text/plain; charset=utf-16',
  'text/plain; charset=utf-16le',
  'text/plain; charset=UTF-16BE',
  'text/plain; charset=nonsense',
  'text/plain; charset=iso-8859-1',
  'garbage',
  '/',
  '',
  'application/x-www-form-urlencoded; charset=utf-8',
];

const octetStreams: Record<string, Buffer> = {
  empty: Buffer.alloc(0),
  'bad bytes': Buffer.alloc(60, 7),
  'base64 of bad': Buffer.from(Buffer.alloc(60, 1).toString('base64')),
  'base64 of short': Buffer.from('AAAA'),
};

function typed(...values: readonly string[]) {
  return { headers: [bearer, ...values.map((value) => ['Content-Type', value] as const)] };
}

/** How generate takes an envelope in base64, and in bare bytes, under a content type. */
export const contentTypeCases: DifferentialCase[] = [
  ...types.flatMap((type) => [
    generates(`content-type ${JSON.stringify(type)}, base64`, typed(type)),
    generates(`content-type ${JSON.stringify(type)}, raw`, { ...typed(type), body: (envelope) => envelope }),
  ]),
  ...Object.entries(octetStreams).map(([name, body]) =>
    generates(`octet-stream ${name}`, { ...typed(OCTET_STREAM), body: () => body }),
  ),
  generates('two content-types', typed('text/plain', OCTET_STREAM)),
  generates('two content-types, octet first', typed(OCTET_STREAM, 'text/plain')),
];
