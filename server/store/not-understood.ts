import { Failure } from '../failure.ts';

/** A statement that Neo4j's own analysis accepts and the embedded engine does not understand is no fault of the user's. */
export function notUnderstood(cause: unknown): unknown {
  if (!(cause instanceof Failure) || cause.code !== 'invalid-query' || !/GRAFEO-(Q00[1-5]|X|V)/.test(cause.message))
    return cause;
  const [reason = ''] = cause.message.split('\n');
  return new Failure(
    'needs-neo4j',
    `The embedded engine does not understand the statement (${reason}). \`npm run neo4j\` starts a Neo4j that does.`,
    { cause, details: { construct: reason } },
  );
}
