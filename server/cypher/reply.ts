import type { CypherReply } from '../../shared/contract/cypher-routes.ts';
import { toPlain, type TypedValue } from '../../shared/contract/cypher-values.ts';
import { Failure } from '../failure.ts';
import type { StatementResult } from '../store/engine.ts';

interface ReplyLimits {
  rows: number;
  bytes: number;
}

export interface ReplyOptions extends ReplyLimits {
  /** Every value with its type, or plain JSON. */
  isTyped: boolean;
  engine: CypherReply['engine'];
  hints: CypherReply['hints'];
}

type Ending = Pick<CypherReply, 'truncated' | 'error'>;

/** The reply's JSON, piece by piece; nothing is sent before the first row is there, so that an error before it has its own status. */
export async function* writeReply(result: StatementResult, options: ReplyOptions): AsyncGenerator<string> {
  const { isTyped, engine, hints } = options;
  let rows = 0;
  let bytes = 0;
  let ending: Ending = {};
  let head = `{"data":{"fields":${JSON.stringify(result.fields)},"values":[`;
  try {
    for await (const row of result.rows) {
      if (rows >= options.rows) {
        ending = { truncated: { reason: 'rows' } };
        break;
      }
      const text = JSON.stringify(isTyped ? row : row.map((value: TypedValue) => toPlain(value)));
      bytes += Buffer.byteLength(text) + 1;
      if (bytes > options.bytes) {
        ending = { truncated: { reason: 'bytes' } };
        break;
      }
      yield head + (rows === 0 ? '' : ',') + text;
      head = '';
      rows++;
    }
  } catch (cause) {
    if (rows === 0) throw cause;
    ending = toEnding(cause);
  }
  const { total, notifications, plan } = result.summary();
  if (ending.truncated !== undefined && total !== undefined) ending.truncated.total = total;
  const rest = {
    ...ending,
    notifications,
    hints,
    ...(plan === undefined ? {} : { plan }),
    engine,
  };
  yield `${head}]},${JSON.stringify(rest).slice(1)}`;
}

function toEnding(cause: unknown): Ending {
  if (!(cause instanceof Failure)) throw cause;
  if (cause.code === 'timeout') return { truncated: { reason: 'time' } };
  return { error: { code: cause.code, message: cause.message } };
}
