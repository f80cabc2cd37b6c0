import { legalOperator } from './legal-operator.ts';

export const originIsEchoed = legalOperator({
  id: 'origin-is-echoed',
  describes: 'the origin of a page is repeated, with credentials; without an origin nothing is',
  legalBecause: 'RF-REQ-06: Access-Control-Allow-Origin admits the caller, by name as well',
  decides: () => ({
    admitOrigin: ({ headers }) => ({
      vary: 'Origin',
      ...(headers['origin'] === undefined
        ? {}
        : { 'access-control-allow-origin': headers['origin'], 'access-control-allow-credentials': 'true' }),
    }),
  }),
});
