/** An error of this project. Its `code` is stable; its `data` holds the values in the message. */
export class CodedError<Code extends string = string, Data extends object = object> extends Error {
  readonly code: Code;
  readonly data: Data;

  constructor(code: Code, message: string, ...[data]: object extends Data ? [data?: Data] : [data: Data]) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.data = data ?? ({} as Data);
  }
}

/** An error that the user can fix: a command prints its message in one line and ends with exit code 2. */
export class UserError<Code extends string = string, Data extends object = object> extends CodedError<
  Code,
  Data
> {}
