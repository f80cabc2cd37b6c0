import { mutant } from '../mutant.ts';

export const preflightWithoutContentType = mutant({
  id: 'preflight-without-content-type',
  breaks: ['RF-REQ-06'],
  describes: 'a preflight does not grant Content-Type',
  decides: (operator) => ({
    answerPreflight: (request) => {
      const reply = operator.answerPreflight(request);
      return {
        ...reply,
        headers: { ...reply.headers, 'access-control-allow-headers': 'X-UID2-Client-Version' },
      };
    },
  }),
});
