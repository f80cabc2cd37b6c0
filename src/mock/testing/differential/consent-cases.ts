import { type DifferentialCase, generates } from './case.ts';

const enough = 'CPhJRpMPhJRpMABAMBFRACBoALAAAEJAAIYgAKwAQAKgArABAAqAAA';

/** Values of the consent string, as JSON. */
const values = [
  `"${enough}"`,
  '""',
  'null',
  '5',
  '[]',
  'true',
  `"${enough}."`,
  `".${enough}"`,
  `"${enough} "`,
  '"CPhJRpMPhJRpMABAMBFRACBoALAAAE"',
  '"CPhJRpMPhJRpMABAMBFRACBoALAAAEJAAIYgAKwAQAKgArABAAqAA"',
  `"${enough}A"`,
  `"${enough}="`,
  '"x"',
  '"APhJRpMPhJRpMABAMBFRACBoALAAAEJAAIYgAKwAQAKgArABAAqAAA"',
  '"DPhJRpMPhJRpMABAMBFRACBoALAAAEJAAIYgAKwAQAKgArABAAqAAA"',
  '"CPehNtWPehNtWABAMBFRACBoALAAAEJAAIYgAKwAQAKgArABAAqAAA"',
  '"CP_zzoAP_zzoAAAAAAENDECsAP_AAH_AAAAAAAAAAAAA"',
  '"CPhJRpMPhJRpM+B+MBFR+CBo+L+++EJ++IYg+Kw+Q+Kg+r+B++q+++"',
  `"${enough}.!!!"`,
  `"${enough}\\n"`,
  '"C"',
  '"CAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"',
  `"C${'A'.repeat(100)}"`,
  '"CPéééééééééé"',
  `"${enough}.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw"`,
  `"${enough}.AAAA"`,
];

/** The string above with other bits for purposes and vendors. */
const otherBits: Record<string, string> = {
  'random 1': 'CPhJRpMPhJRpMABAMBFRACBoALGESFhIsISgZLgAQAKgArABAAqAAA',
  'random 2': 'CPhJRpMPhJRpMABAMBFRACBoALWVEUpoMJZmlfwKQAKgArABAAqAAA',
  'random 4': 'CPhJRpMPhJRpMABAMBFRACBoALESIIjnIZ4mGizCZQKgArABAAqAAA',
  'random 5': 'CPhJRpMPhJRpMABAMBFRACBoALE4UhBAC4IkcBBSQQAUArABAAqAAA',
};

const payloads: Record<string, string> = {
  'tcf bad, email bad': '{"email":"x","tcf_consent_string":"x"}',
  'tcf bad, optout': '{"email":"optout@example.com","tcf_consent_string":"x"}',
  'tcf_consent_string upper-case name': '{"email":"a@b.c","TCF_CONSENT_STRING":"x"}',
};

function consents(name: string, value: string): DifferentialCase {
  return generates(name, { payload: `{"email":"a@b.c","tcf_consent_string":${value}}` });
}

/** Consent strings for generate. */
export const consentCases: DifferentialCase[] = [
  ...values.map((value) => consents(`tcf ${value}`.slice(0, 70), value)),
  ...Object.entries(otherBits).map(([name, text]) => consents(`tcf ${name} ${text}`, `"${text}"`)),
  ...Object.entries(payloads).map(([name, payload]) => generates(name, { payload })),
];
