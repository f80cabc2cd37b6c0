import type { Requirement } from './requirement.ts';

/**
 * The readings of passages that contradict themselves or one another. The suite asserts only what
 * its requirements state; a run records which reading the target follows.
 */
type Contested = Required<Requirement>['contested'];

/** No key is asked for, yet a status row gives 401 to requests without one: RF-REQ-03, RF-ST-09. */
export const whetherAKeyIsNeeded = {
  readings: [
    {
      id: 'key-optional',
      statement: 'The endpoint needs no API key: a request without a bearer is served like any other.',
    },
    {
      id: 'key-required',
      statement:
        'The row of unauthorized holds for this endpoint as well: a request without a bearer gets 401.',
    },
  ],
} as const satisfies Contested;

/** Opt-outs are for authorized requests, on an endpoint that asks for no authorization: RF-OPT-02. */
export const whoLearnsOfAnOptOut = {
  readings: [
    {
      id: 'authorized-only',
      statement: 'Only a request with the API key of an enabled client learns that a user has opted out.',
    },
    {
      id: 'everyone',
      statement:
        'The endpoint can be called from a browser without a key, so whoever holds the token learns of the opt-out.',
    },
  ],
} as const satisfies Contested;

/** A body that is no token is a bad parameter and a bad token value at once: RF-ST-05. */
export const whatABodyThatIsNoTokenIs = {
  readings: [
    {
      id: 'malformed-request',
      statement: 'A body that is no token is an invalid parameter of the request: client_error.',
    },
    {
      id: 'invalid-token',
      statement:
        'A body that is no token is a refresh token of invalid value: invalid_token, for authorized requests.',
    },
  ],
} as const satisfies Contested;

/** invalid_token is for authorized requests, on an endpoint that asks for no authorization: RF-ST-07. */
export const whoLearnsOfAnInvalidToken = {
  readings: [
    {
      id: 'authorized-only',
      statement:
        'invalid_token is reserved for requests with the API key of an enabled client; others get a status that says less.',
    },
    {
      id: 'everyone',
      statement:
        'The endpoint asks for no key, so a request without one counts as authorized and may be told invalid_token.',
    },
  ],
} as const satisfies Contested;

/** The last line of generate's page asks for a message where the page's own sample has none: GN-ST-01. */
export const whetherAnOptOutHasAMessage = {
  readings: [
    {
      id: 'message-unless-success',
      statement: 'Every status but success has a message, so an opt-out has one too.',
    },
    {
      id: 'as-in-the-sample',
      statement: 'The sample of an opt-out consists of its status alone, so it has no message.',
    },
  ],
} as const satisfies Contested;
