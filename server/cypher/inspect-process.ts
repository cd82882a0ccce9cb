/** A process that inspects statements: parsing can take long, and the library's own memory is large. */
import { inspect, type InspectionRequest } from './inspect.ts';

process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
process.on('message', ({ id, request }: { id: number; request: InspectionRequest }) => {
  try {
    process.send?.({ id, inspection: inspect(request) });
  } catch (cause) {
    process.send?.({ id, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
});
// The parser's tables are built at its first text.
inspect({ statement: 'RETURN 1 AS ready', parameters: new Map(), mayWrite: false });
process.send?.('ready');
