import type { Requirement } from './requirement.ts';

/**
 * The readings of passages that contradict themselves or each other. The suite asserts only the requirements; a run
 * records which reading the target follows.
 */
type Contested = Required<Requirement>['contested'];

/** The endpoint needs no key, but a status row gives 401 to requests without one: RF-REQ-03, RF-ST-09. */
export const missingKeyReadings = {
  readings: [
    {
      id: 'key-optional',
      statement:
        'The endpoint needs no API key: a request without a bearer is served like any other request.',
    },
    {
      id: 'key-required',
      statement: 'The row of unauthorized applies to this endpoint too: a request without a bearer gets 401.',
    },
  ],
} as const satisfies Contested;

/** Only authorized requests learn of opt-outs, on an endpoint that needs no authorization: RF-OPT-02. */
export const optOutReadings = {
  readings: [
    {
      id: 'authorized-only',
      statement: 'Only a request with the API key of an enabled client learns that a user has opted out.',
    },
    {
      id: 'everyone',
      statement:
        'The endpoint can be called from a browser without a key, so anyone who has the token learns of the opt-out.',
    },
  ],
} as const satisfies Contested;

/** A body that is not a token is both a bad parameter and a bad token value: RF-ST-05. */
export const nonTokenReadings = {
  readings: [
    {
      id: 'malformed-request',
      statement: 'A body that is not a token is an invalid parameter of the request: client_error.',
    },
    {
      id: 'invalid-token',
      statement:
        'A body that is not a token is an invalid refresh token: invalid_token, for authorized requests.',
    },
  ],
} as const satisfies Contested;

/** invalid_token is for authorized requests, on an endpoint that needs no authorization: RF-ST-07. */
export const invalidTokenReadings = {
  readings: [
    {
      id: 'authorized-only',
      statement:
        'invalid_token is reserved for requests with the API key of an enabled client; other requests get a less specific status.',
    },
    {
      id: 'everyone',
      statement:
        'The endpoint needs no key, so a request without one counts as authorized and may get invalid_token.',
    },
  ],
} as const satisfies Contested;

/** The last line of generate's page requires a message where the page's own sample has none: GN-ST-01. */
export const optOutMessageReadings = {
  readings: [
    {
      id: 'message-unless-success',
      statement: 'Every status but success has a message, so an opt-out has one too.',
    },
    {
      id: 'as-in-the-sample',
      statement: 'The sample of an opt-out has only a status, so an opt-out has no message.',
    },
  ],
} as const satisfies Contested;
