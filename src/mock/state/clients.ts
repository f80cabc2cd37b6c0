import type { MockCredentials } from './mock-credentials.ts';
import { MockError } from './mock-error.ts';

export type Role = 'GENERATOR' | 'ID_READER';

/** A participant's client in the operator's records. */
export type Client = {
  apiKey: string;
  clientSecret: Buffer;
  siteId: number;
  roles: readonly Role[];
  disabled: boolean;
};

/** The parts of a client that may be replaced; after a new API key the old one belongs to no client. */
export type ClientReplacement = {
  apiKey?: string;
  /** base64 of 16, 24 or 32 bytes */
  clientSecret?: string;
  siteId?: number;
  roles?: readonly Role[];
};

/** The caller according to the request. `unknown` covers every Authorization header without a client. */
export type Caller = { kind: 'none' } | { kind: 'unknown' } | { kind: 'client'; client: Client };

const FIRST_SITE = 120;
const OTHER_SITE = 121;
const BEARER = /^Bearer +(\S+)$/i;

/** The clients of one operator, by API key. */
export class Clients {
  readonly #byApiKey = new Map<string, Client>();

  constructor(credentials: MockCredentials) {
    this.#add(credentials.apiKey, credentials.clientSecret, FIRST_SITE, ['GENERATOR']);
    this.#add(credentials.otherSiteApiKey, credentials.otherSiteClientSecret, OTHER_SITE, ['GENERATOR']);
    this.#add(credentials.unprivilegedApiKey, credentials.unprivilegedClientSecret, FIRST_SITE, [
      'ID_READER',
    ]);
  }

  /** The caller of an Authorization header's value. */
  callerOf(authorization: string | undefined): Caller {
    if (authorization === undefined) return { kind: 'none' };
    const client = this.#byApiKey.get(BEARER.exec(authorization)?.[1] ?? '');
    return client === undefined ? { kind: 'unknown' } : { kind: 'client', client };
  }

  /** @throws MockError `unknown-client` */
  setDisabled(apiKey: string, disabled: boolean): void {
    this.#existing(apiKey).disabled = disabled;
  }

  /** @throws MockError `unknown-client`, `duplicate-client` */
  replace(apiKey: string, replacement: ClientReplacement): void {
    const client = this.#existing(apiKey);
    const newKey = replacement.apiKey ?? apiKey;
    if (newKey !== apiKey && this.#byApiKey.has(newKey)) {
      throw new MockError('duplicate-client', 'another client already has the new API key');
    }
    this.#byApiKey.delete(apiKey);
    this.#byApiKey.set(newKey, {
      apiKey: newKey,
      clientSecret:
        replacement.clientSecret === undefined
          ? client.clientSecret
          : Buffer.from(replacement.clientSecret, 'base64'),
      siteId: replacement.siteId ?? client.siteId,
      roles: replacement.roles ?? client.roles,
      disabled: client.disabled,
    });
  }

  #add(apiKey: string, clientSecret: string, siteId: number, roles: readonly Role[]): void {
    const secret = Buffer.from(clientSecret, 'base64');
    this.#byApiKey.set(apiKey, { apiKey, clientSecret: secret, siteId, roles, disabled: false });
  }

  #existing(apiKey: string): Client {
    const client = this.#byApiKey.get(apiKey);
    if (client === undefined) {
      throw new MockError('unknown-client', 'no client has this API key (it is not shown here)');
    }
    return client;
  }
}

/** Whether a caller is authorized, as this project reads the pages: it has the API key of an enabled client. */
export function isAuthorized(caller: Caller): boolean {
  return caller.kind === 'client' && !caller.client.disabled;
}
