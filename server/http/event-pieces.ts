import { failureOf } from './errors.ts';

/** Events as a stream that a browser reads; once it has begun, a failure is its last event. `unexpected` is told of what is none of ours. */
export async function* eventPieces(events: AsyncIterable<object>, unexpected: string): AsyncGenerator<string> {
  try {
    for await (const event of events) yield said(event);
  } catch (cause) {
    const failure = failureOf(cause);
    if (failure === undefined) {
      yield said({ event: 'error', error: { code: 'internal', message: unexpected } });
      throw cause;
    }
    const { code, message, details } = failure;
    yield said({ event: 'error', error: { code, message, ...(details === undefined ? {} : { details }) } });
  }
}

function said(event: object): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
