import { randomUUID } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const furtherFieldsInErrors = legalOperator({
  id: 'further-fields-in-errors',
  describes: 'an error has a code, a trace id and details beside its status',
  legalBecause: 'unknown fields are legal, and nothing limits those of an error (RF-ENC-03, RF-ST-12)',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const answer = JSON.parse(reply.body.toString('utf8')) as Record<string, unknown>;
      const further = { code: 4711, trace_id: randomUUID(), details: [], body: null };
      return { ...reply, body: JSON.stringify({ ...further, ...answer }) };
    },
  }),
});
