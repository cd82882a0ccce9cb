import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import * as z from 'zod';
import { type ErrorCode, type ErrorReply, statusOfCode } from '../../shared/contract/errors.ts';
import { Failure } from '../failure.ts';

/** What express and its parsers throw. */
const HttpError = z.object({ status: z.int().min(400).max(499), message: z.string() });

/** Answers every error in one place: a failure with its own words, anything unexpected with a fixed sentence and its cause in the log. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (cause: unknown, request, response, _next) => {
    const failure = failureOf(cause);
    // That its client went away is no error of the server's.
    if (failure === undefined && !response.destroyed)
      log.error({ err: cause, id: response.getHeader('x-request-id') }, 'unexpected error');
    // What is answered as an error of the server's is told with its cause, which the answer need not say.
    else if (failure !== undefined && statusOfCode[failure.code] >= 500 && !response.destroyed)
      log.warn(
        { code: failure.code, reason: failure.message, err: failure.cause, id: response.getHeader('x-request-id') },
        'could not answer',
      );
    response.locals['errorCode'] = failure?.code ?? 'internal';
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    // What is still being sent is not waited for.
    if (!request.complete) response.set('connection', 'close');
    const { code, message, details } = failure ?? {
      code: 'internal' as const,
      message: 'Something went wrong in the server; its log tells what.',
      details: undefined,
    };
    const reply: ErrorReply = { error: { code, message, ...(details === undefined ? {} : { details }) } };
    response.status(statusOfCode[code]).json({ ...reply, ...(response.locals['besideError'] as object | undefined) });
  };
}

export const refuseUnknownPath: RequestHandler = (request) => {
  throw new Failure(
    'not-found',
    `There is no ${request.method} ${request.path}; /api/openapi.json lists what there is.`,
  );
};

/** What the caller may be told of it; undefined for what nobody expected. */
export function failureOf(cause: unknown): Failure | undefined {
  if (cause instanceof Failure) return cause;
  const http = HttpError.safeParse(cause);
  if (!http.success) return undefined;
  const code: ErrorCode =
    http.data.status === 413 ? 'too-large' : http.data.status === 404 ? 'not-found' : 'bad-request';
  return new Failure(code, http.data.message, { cause });
}
