import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Written } from './leak-search.ts';

/** The shortest run of base64 that is decoded, as for data in a page or an attachment. */
const DATA = /[A-Za-z0-9+/]{200,}={0,2}/g;

/** Every file under a folder, and the decoded base64 inside it, because the report's page stores its data in base64. */
export function writtenUnder(folder: string): Written[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => statSync(join(folder, name)).isFile())
    .flatMap((name) => withDecoded({ name, content: readFileSync(join(folder, name)) }));
}

function withDecoded(written: Written): Written[] {
  const { name, content } = written;
  const data = content.toString('latin1').match(DATA) ?? [];
  const inner = data.flatMap((text) =>
    withDecoded({ name: `${name}, decoded`, content: Buffer.from(text, 'base64') }),
  );
  // A file's name is searched too.
  return [{ name, content: Buffer.concat([Buffer.from(`${name}\n`), content]) }, ...inner];
}
