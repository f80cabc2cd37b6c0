import type { MockRequest } from '../http/mock-request.ts';
import type { Reply } from '../http/reply.ts';

const OCTET_STREAM = 'application/octet-stream';
/** The characters of a charset's name. */
const CHARSET_NAME = /^[A-Za-z0-9][A-Za-z0-9+.:_-]*$/;

/** Whether the header is exactly octet-stream, without a parameter. */
export function isOctetStream({ headers }: MockRequest): boolean {
  return headers['content-type']?.trim().toLowerCase() === OCTET_STREAM;
}

/** A multipart form is read as a form and leaves no body. */
function isFormInParts({ headers }: MockRequest): boolean {
  return headers['content-type']?.toLowerCase().startsWith('multipart/form-data') ?? false;
}

/** The body as text in the charset of its content type; undefined if it cannot be read. */
export function textOfBody(request: MockRequest): string | undefined {
  if (isFormInParts(request)) return '';
  const charset = charsetOf(request.headers['content-type'] ?? '');
  if (charset === 'unreadable') return undefined;
  if (charset === undefined) return request.body.toString('utf8');
  return decoderOf(charset.name)?.(request.body);
}

/** The operator fails on a content type with an unknown charset or with parameters that it cannot read. */
export function failOverContentType(request: MockRequest): Reply | undefined {
  if (textOfBody(request) !== undefined) return undefined;
  return { httpStatus: 500, headers: {}, body: 'Internal Server Error' };
}

type Charset = { name: string } | undefined | 'unreadable';

/** The last charset parameter. A parameter that is only a quotation mark cannot be read. */
function charsetOf(contentType: string): Charset {
  let charset: Charset;
  for (const parameter of parametersOf(contentType)) {
    const [name = '', ...rest] = parameter.split('=');
    const value = rest.join('=');
    if (value === '"') return 'unreadable';
    if (name === 'charset') charset = { name: value.replace(/^"/, '').replace(/"$/, '') };
  }
  return charset;
}

/** The parts between semicolons outside quotation marks; an unclosed quotation mark extends to the end. */
function parametersOf(contentType: string): string[] {
  const from = contentType.indexOf(';');
  if (from === -1) return [];
  const parameters = contentType.slice(from + 1).match(/(?:[^;"]|"[^"]*(?:"|$))+/g) ?? [];
  return parameters.map((parameter) => parameter.replace(/^ +| +$/g, '')).filter((text) => text !== '');
}

function decoderOf(charset: string): ((body: Buffer) => string) | undefined {
  if (!CHARSET_NAME.test(charset)) return undefined;
  // Without a byte order mark, UTF-16 is big-endian here, but little-endian in the standard of the name.
  const label = charset.toLowerCase() === 'utf-16' ? 'utf-16be' : charset;
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    return (body) => decoder.decode(body);
  } catch {
    return undefined;
  }
}
