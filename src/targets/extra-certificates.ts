import { readFileSync } from 'node:fs';
import type { Environment } from './environment.ts';
import { TargetError } from './target-error.ts';

/**
 * The file of `NODE_EXTRA_CA_CERTS`, whose certificates Node itself trusts in addition; undefined when there is none.
 * @throws TargetError `bad-certificates` when it cannot be used: Node would go on without it
 */
export function extraCertificates(environment: Environment): string | undefined {
  const file = environment['NODE_EXTRA_CA_CERTS'];
  if (file === undefined || file === '') return undefined;
  if (!hasCertificate(file)) {
    throw new TargetError(
      'bad-certificates',
      `NODE_EXTRA_CA_CERTS names ${file}, which holds no certificate that can be read: change it, or unset it`,
    );
  }
  return file;
}

function hasCertificate(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes('-----BEGIN CERTIFICATE-----');
  } catch {
    return false;
  }
}
