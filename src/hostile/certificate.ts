import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key and a self-signed certificate, both in PEM. */
export type Certificate = { key: string; cert: string };

/** The host that a certificate is for, and whether it has expired. */
export type CertificateFacts = { host: string; isExpired?: boolean };

const VALID = ['20200101000000Z', '20491231000000Z'] as const;
const EXPIRED = ['20200101000000Z', '20200102000000Z'] as const;

/** The configuration of `openssl ca`, the only command of openssl that can make an expired certificate. */
const authority = `
[ca]
default_ca = here
[here]
new_certs_dir = .
database = index.txt
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
`;

/**
 * Makes a certificate with openssl and deletes the files of its key.
 * @throws Error when openssl is not installed
 */
export function certificateFor({ host, isExpired = false }: CertificateFacts): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'euid-conformance-certificate-'));
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const name = /^[\d.]+$/.test(host) ? `IP:${host}` : `DNS:${host}`;
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=${name}`];
  const [from, until] = isExpired ? EXPIRED : VALID;
  try {
    writeFileSync(path('ca.conf'), authority);
    writeFileSync(path('index.txt'), '');
    const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    openssl('req', '-new', ...newKey, '-keyout', 'key.pem', '-out', 'request.pem', ...subject);
    const times = ['-startdate', from, '-enddate', until];
    const files = ['-keyfile', 'key.pem', '-in', 'request.pem', '-out', 'cert.pem'];
    openssl('ca', '-batch', '-selfsign', '-notext', '-config', 'ca.conf', ...files, ...times);
    return { key: readFileSync(path('key.pem'), 'utf8'), cert: readFileSync(path('cert.pem'), 'utf8') };
  } catch (error) {
    throw new Error(
      `openssl could not make a certificate: install openssl 1.1.1 or later (${String(error).slice(0, 200)})`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
