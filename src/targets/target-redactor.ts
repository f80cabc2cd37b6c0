import { consentStrings } from '../contract/consent.ts';
import { mockCredentials, secondMockCredentials } from '../mock/state/mock-credentials.ts';
import { Redactor } from '../secret/redact.ts';
import type { TargetSettings } from './target.ts';

/** Hides a target's credentials; the mock's public constants and the test consent strings stay readable. */
export function redactorFor(target: TargetSettings): Redactor {
  const secrets = [
    target.credentials?.apiKey,
    target.credentials?.clientSecret,
    target.otherSiteApiKey,
    target.unprivilegedApiKey,
    target.second?.credentials.apiKey,
    target.second?.credentials.clientSecret,
    ...[target.proxy, target.second?.proxy].flatMap(passwordOf),
  ].filter((value) => value !== undefined);
  return new Redactor(secrets, [
    ...Object.values(mockCredentials),
    ...Object.values(secondMockCredentials),
    ...Object.values(consentStrings),
    ...(target.publicWords ?? []),
  ]);
}

/** The password in the address of a proxy, as it is written there and as it is meant. */
export function passwordOf(proxy: string | undefined): string[] {
  if (proxy === undefined || !URL.canParse(proxy)) return [];
  const { password } = new URL(proxy);
  return password === '' ? [] : [password, decodeURIComponent(password)];
}
