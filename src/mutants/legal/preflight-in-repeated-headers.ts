import { legalOperator } from './legal-operator.ts';

const LISTS = ['access-control-allow-methods', 'access-control-allow-headers'];

export const preflightInRepeatedHeaders = legalOperator({
  id: 'preflight-in-repeated-headers',
  describes: 'each method and each header is granted in a header line of its own',
  legalBecause: 'RF-REQ-06: a list may stand in one line or in several (RFC 9110 section 5.3)',
  decides: (operator) => ({
    deliver: (reply, incoming, outgoing) => {
      const headers = { ...reply.headers };
      for (const name of LISTS) {
        const items = headers[name]?.split(', ').reverse();
        if (items !== undefined) outgoing.setHeader(name, items);
        delete headers[name];
      }
      return operator.deliver({ ...reply, headers }, incoming, outgoing);
    },
  }),
});
