import type { MockRequest } from '../http/mock-request.ts';
import type { Reply } from '../http/reply.ts';

const OCTET_STREAM = 'application/octet-stream';
/** What may be the name of a charset at all. */
const CHARSET_NAME = /^[A-Za-z0-9][A-Za-z0-9+.:_-]*$/;

/** Whether the whole header says octet-stream, without a parameter. */
export function isOctetStream({ headers }: MockRequest): boolean {
  return headers['content-type']?.trim().toLowerCase() === OCTET_STREAM;
}

/** A form in parts is read as a form, and leaves no body. */
function isFormInParts({ headers }: MockRequest): boolean {
  return headers['content-type']?.toLowerCase().startsWith('multipart/form-data') ?? false;
}

/** The body as text, under the charset that its content type names; undefined where that cannot be read. */
export function textOfBody(request: MockRequest): string | undefined {
  if (isFormInParts(request)) return '';
  const charset = charsetOf(request.headers['content-type'] ?? '');
  if (charset === 'unreadable') return undefined;
  if (charset === undefined) return request.body.toString('utf8');
  return decoderOf(charset.name)?.(request.body);
}

/** The operator fails over a content type whose charset it does not know, or whose parameters it cannot read. */
export function failOverContentType(request: MockRequest): Reply | undefined {
  if (textOfBody(request) !== undefined) return undefined;
  return { httpStatus: 500, headers: {}, body: 'Internal Server Error' };
}

type Charset = { name: string } | undefined | 'unreadable';

/** The charset named last. A parameter that is a quotation mark and nothing else is what cannot be read. */
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

/** Split at semicolons outside quotation marks; quotation marks left open reach to the end. */
function parametersOf(contentType: string): string[] {
  const from = contentType.indexOf(';');
  if (from === -1) return [];
  const parameters = contentType.slice(from + 1).match(/(?:[^;"]|"[^"]*(?:"|$))+/g) ?? [];
  return parameters.map((parameter) => parameter.replace(/^ +| +$/g, '')).filter((text) => text !== '');
}

function decoderOf(charset: string): ((body: Buffer) => string) | undefined {
  if (!CHARSET_NAME.test(charset)) return undefined;
  // Without a byte order mark, UTF-16 has the big end first here; where the name comes from, it has the little one.
  const label = charset.toLowerCase() === 'utf-16' ? 'utf-16be' : charset;
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    return (body) => decoder.decode(body);
  } catch {
    return undefined;
  }
}
