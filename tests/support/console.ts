import type { CypherReply } from '../../shared/contract/cypher-routes.ts';
import type { ErrorReply } from '../../shared/contract/errors.ts';
import type { Api } from './api.ts';

/** Asks the console of a server. */
export function openConsoleOf(api: Api) {
  const post = async (body: object, typed = false, signal?: AbortSignal) => {
    const response = await fetch(`${api.server.url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(typed ? { accept: 'application/vnd.neo4j.query' } : {}) },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: (await response.json()) as unknown,
    };
  };
  return {
    post,
    run: async (statement: string, parameters: object = {}, typed = false) =>
      (await post({ statement, parameters }, typed)).body as CypherReply,
    fail: async (statement: string) => (await post({ statement })).body as ErrorReply,
  };
}
