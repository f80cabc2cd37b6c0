import type { Environment } from './environment.ts';
import { TargetError } from './target-error.ts';

/** How requests reach a target, from the usual variables. */
export type Route = {
  /** The address of the proxy, with its credentials if it needs any; undefined for the direct way. */
  proxy?: string;
  /** One line about it for people, without credentials; undefined where no variable names a proxy. */
  label?: string;
};

/**
 * The way to a target: `HTTPS_PROXY`, else `HTTP_PROXY`, for https, and `HTTP_PROXY` for http; names in lower case go
 * first. `NO_PROXY` lists hosts, with their sub-domains, that need none. This machine never needs one.
 * @throws TargetError `bad-proxy` when a variable is not the address of an HTTP proxy; the value is never shown
 */
export function routeTo(baseUrl: string, isLoopback: boolean, environment: Environment): Route {
  const url = new URL(baseUrl);
  const names = url.protocol === 'https:' ? ['HTTPS_PROXY', 'HTTP_PROXY'] : ['HTTP_PROXY'];
  const found = names.flatMap((name) => variable(name, environment))[0];
  if (found === undefined) return {};
  if (isLoopback) return { label: `none, the target is on this machine (${found.name} is set)` };
  if (isExempt(url, variable('NO_PROXY', environment)[0]?.value ?? '')) {
    return { label: `none, NO_PROXY exempts ${url.host} (${found.name} is set)` };
  }
  const proxy = addressOf(found.name, found.value);
  return { proxy: proxy.href, label: `${proxy.origin} (${found.name})` };
}

function variable(name: string, environment: Environment): { name: string; value: string }[] {
  for (const spelled of [name.toLowerCase(), name]) {
    const value = environment[spelled]?.trim();
    if (value !== undefined) return value === '' ? [] : [{ name: spelled, value }];
  }
  return [];
}

function addressOf(name: string, value: string): URL {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (URL.canParse(address)) {
    const url = new URL(address);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  }
  throw new TargetError(
    'bad-proxy',
    `${name} is not the address of an HTTP proxy, such as http://proxy.example:3128: change it, or unset it`,
  );
}

/** Whether a list such as `.example.com, host:8080` contains a host. */
function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const ownPort = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', entryPort = ownPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      const host = name.replace(/^\*?\./, '');
      return entryPort === ownPort && (hostname === host || hostname.endsWith(`.${host}`));
    });
}
