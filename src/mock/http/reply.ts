/** Header names in lower case. */
export type Headers = Record<string, string>;

/** The reply to the caller. `status` is its status in the contract, kept for the journal. */
export type Reply = {
  httpStatus: number;
  /** Given only if it is not the usual reason of the status. */
  reasonPhrase?: string;
  headers: Headers;
  body: string | Buffer;
  status?: string;
};

/** An answer before it is sealed or sent: the members of its JSON. */
export type Answer = { status: string; [member: string]: unknown };

/** Why a request gets an error; `reason` becomes its message. */
export type Refusal = { status: string; reason: string };

/** An answer as plain JSON. */
export function plainJson(httpStatus: number, answer: Answer): Reply {
  return {
    httpStatus,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
    status: answer.status,
  };
}

export function emptyReply(httpStatus: number, headers: Headers = {}): Reply {
  return { httpStatus, headers, body: '' };
}

export function refusal(status: string, reason: string): Refusal {
  return { status, reason };
}
