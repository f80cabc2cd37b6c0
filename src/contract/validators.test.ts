import { describe, expect, test } from 'vitest';
import { revisions } from './revision.ts';
import { explain, type ValidatorName, validatorsOf } from './validators.ts';

// As in the samples of the 2023-08 page, with a key of 16 bytes; the values are made up.
const identity = {
  advertising_token: 'advertising',
  refresh_token: 'refresh',
  identity_expires: 1633643601000,
  refresh_from: 1633643001000,
  refresh_expires: 1636322000000,
  refresh_response_key: 'AAECAwQFBgcICQoLDA0ODw==',
};
const success = { status: 'success', body: identity };

describe.each(revisions)('validators of %s', (revision) => {
  const validators = validatorsOf(revision);

  test('all exist and compile', () => {
    for (const validator of Object.values(validators)) expect(() => validator.isValid({})).not.toThrow();
    expect(validatorsOf(revision)).toBe(validators);
  });

  const valid: readonly [ValidatorName, unknown][] = [
    ['identity', identity],
    ['refreshSuccess', success],
    ['refreshAnswer', success],
    ['refreshOptOut', { status: 'optout' }],
    ['refreshAnswer', { status: 'optout' }],
    ['refreshError', { status: 'client_error', message: 'Client Error' }],
    ['refreshAnswer', { status: 'expired_token', message: 'Expired' }],
    ['refreshAnswer', { ...success, extra: true }],
    ['generateSuccess', success],
    ['generateAnswer', { status: 'unauthorized' }],
  ];
  test.each(valid)('%s accepts %j', (name, value) => {
    expect(explain(validators[name], value)).toEqual([]);
    expect(validators[name].isValid(value)).toBe(true);
  });

  const broken: readonly [ValidatorName, unknown, string, RegExp][] = [
    ['identity', { ...identity, refresh_from: '1' }, '/refresh_from', /row `refresh_from`$/],
    ['refreshSuccess', { status: 'success' }, '', /token-refresh\.md/],
    [
      'refreshAnswer',
      { status: 'success', body: { ...identity, refresh_token: '' } },
      '/body/refresh_token',
      /row `refresh_token`$/,
    ],
    ['refreshAnswer', { status: 'optout', body: identity }, '', /row `optout`$/],
    ['refreshAnswer', { status: 'invalid_token' }, '', /line on `message`$/],
    ['refreshAnswer', { status: 'error', message: 'Error' }, '/status', /Response status codes$/],
    ['refreshAnswer', { status: 'unknown' }, '/status', /Response status codes$/],
    ['refreshAnswer', {}, '/status', /Response status codes$/],
    ['refreshAnswer', null, '/status', /Response status codes$/],
    ['refreshAnswer', 'text', '/status', /Response status codes$/],
    ['generateRequest', { email: 5 }, '/email', /row `email`$/],
  ];
  test.each(broken)('%s refuses %j and gives the place and the table row', (name, value, path, row) => {
    const issues = explain(validators[name], value);
    expect(validators[name].isValid(value)).toBe(false);
    expect(issues.filter((issue) => issue.path === path).map((issue) => issue.row)).toContainEqual(
      expect.stringMatching(row),
    );
  });

  test('explain an answer by the union member with its status', () => {
    const issues = explain(validators.refreshAnswer, {
      status: 'success',
      body: { ...identity, refresh_from: -1 },
    });
    expect(issues.map(({ path }) => path)).toEqual(['/body/refresh_from']);
  });

  test('explain a success of generate by its identity, even if much of it is wrong', () => {
    const body = { ...identity, advertising_token: '', refresh_from: -1, refresh_expires: '1' };
    const issues = explain(validators.generateAnswer, { status: 'success', body });
    expect(issues.map(({ path }) => path).toSorted()).toEqual([
      '/body/advertising_token',
      '/body/refresh_expires',
      '/body/refresh_from',
    ]);
  });

  test('name the row of a missing property', () => {
    const { refresh_from: _, ...rest } = identity;
    expect(explain(validators.identity, rest)).toEqual([
      {
        path: '',
        message: "must have required property 'refresh_from'",
        row: expect.stringMatching(/row `refresh_from`$/),
      },
    ]);
  });

  test('list their properties, and a union has none', () => {
    expect(validators.identity.propertyNames().toSorted()).toEqual(Object.keys(identity).toSorted());
    expect(validators.refreshAnswer.propertyNames()).toEqual([]);
  });

  test('report no issue for a valid value', () => {
    expect(validators.refreshSuccess.issues(success)).toEqual([]);
    expect(validators.identity.issues({})).not.toEqual([]);
  });

  test('never repeat a value', () => {
    const secret = 'do-not-print-me';
    const values = [
      secret,
      { status: secret, message: secret },
      { status: 'success', body: { ...identity, refresh_response_key: secret, refresh_from: secret } },
      { status: 'optout', refresh_token: secret, body: secret },
      { [secret]: secret },
      { email: secret, tcf_consent_string: { [secret]: secret }, policy: secret },
    ];
    for (const validator of Object.values(validators)) {
      for (const value of values) {
        expect(JSON.stringify(explain(validator, value))).not.toContain(secret);
      }
    }
  });
});

test('2023-08 requires consent and policy, 2026-07 requires neither', () => {
  const payload = { email: 'a@example.com' };
  const missing = explain(validatorsOf('2023-08').generateRequest, payload).map(({ message }) => message);
  expect(missing).toEqual([
    "must have required property 'tcf_consent_string'",
    "must have required property 'policy'",
  ]);
  expect(explain(validatorsOf('2026-07').generateRequest, payload)).toEqual([]);
});
