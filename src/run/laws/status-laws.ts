import { contentOf, type Exchange, statusOf } from '../../client/exchange.ts';
import type { Revision } from '../../contract/revision.ts';
import { type Endpoint, httpStatusOf, statusesOf } from '../../contract/statuses.ts';
import { isMessage, isMessageDue } from '../answers/message.ts';
import { type Finding, isOperatorsOwn, type JudgedAnswer, type Law } from './law.ts';

/** A status that is not listed has no code: RF-ST-01 reports it. */
function codeOfStatus(read: Exchange, revision: Revision, endpoint: Endpoint): Finding | undefined {
  const status = statusOf(read);
  const { httpStatus } = read.response;
  if (status !== undefined && statusesOf(revision, endpoint).includes(status)) {
    const code = httpStatusOf(revision, endpoint, status);
    return { holds: httpStatus === code, message: `the HTTP code of ${status}`, expected: `HTTP ${code}` };
  }
  if (httpStatus === 200 || httpStatus >= 400) return undefined;
  // No row lists a redirection or a success other than 200, whatever the answer says.
  return { holds: false, message: 'the HTTP code of an answer', expected: 'a listed HTTP code' };
}

function listedStatus({ read, revision }: JudgedAnswer): Finding | undefined {
  if (read.opened.how === 'unopened' || !isOperatorsOwn(read)) return undefined;
  const listed = statusesOf(revision, 'refresh');
  const holds = listed.includes(statusOf(read) ?? '');
  const message = 'the status of an answer';
  return { holds, message, expected: holds ? 'a listed status' : `status ${listed.join(' or ')}` };
}

function messageUnlessGood({ read, revision }: JudgedAnswer): Finding | undefined {
  const content = contentOf(read);
  if (content === undefined || !isOperatorsOwn(read)) return undefined;
  if (!isMessageDue(read, revision)) return undefined;
  return {
    holds: isMessage(content['message']),
    message: `the message that goes with ${statusOf(read) ?? 'no status'}`,
    expected: 'a message that is a string, neither empty nor white space',
  };
}

function nothingOfTheToken({ exchange, read }: JudgedAnswer): Finding | undefined {
  if (exchange.request.authorization !== 'none' || statusOf(read) === undefined) return undefined;
  const holds = statusOf(read) !== 'invalid_token';
  return { holds, message: 'an answer without authorization', expected: 'anything but invalid_token' };
}

function noFailure({ exchange }: JudgedAnswer): Finding {
  const holds = exchange.response.httpStatus < 500;
  return { holds, message: 'the HTTP code of an answer', expected: 'an HTTP code below 500' };
}

/** What holds for the status, the code and the message of any answer. */
export const statusLaws: readonly Law[] = [
  { requirement: 'RF-ST-01', endpoint: 'refresh', judge: listedStatus },
  {
    requirement: 'RF-ST-02',
    endpoint: 'refresh',
    judge: ({ read, revision }) => codeOfStatus(read, revision, 'refresh'),
  },
  { requirement: 'RF-ST-03', endpoint: 'refresh', judge: messageUnlessGood },
  { requirement: 'RF-ST-07', endpoint: 'refresh', judge: nothingOfTheToken },
  { requirement: 'RF-ST-10', endpoint: 'refresh', judge: noFailure, judgesLargeBodies: true },
  {
    requirement: 'GN-ST-01',
    endpoint: 'generate',
    judge: ({ read, revision }) =>
      read.response.httpStatus < 400 && read.response.httpStatus !== 200
        ? undefined
        : codeOfStatus(read, revision, 'generate'),
  },
];
