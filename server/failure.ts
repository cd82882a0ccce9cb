import type { ErrorCode } from '../shared/contract/errors.ts';

/** An error that the caller can act on: what was wanted, what was found, what to do. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  /** Time alone does not mend it, and repeating it may harm: a wrong password, an address that is none, a database that may only be read. */
  readonly isPermanent: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: unknown; cause?: unknown; isPermanent?: boolean } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'Failure';
    this.code = code;
    this.details = options.details;
    this.isPermanent = options.isPermanent ?? false;
  }
}
