import type * as z from 'zod';
import { createDocument, type ZodOpenApiContentObject } from 'zod-openapi';
import { allRoutes } from '../../shared/contract/all-routes.ts';
import { ErrorReply } from '../../shared/contract/errors.ts';
import type { Route } from '../../shared/contract/route.ts';

/** The contract as OpenAPI 3.1, made from its zod values. */
export function describeApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of Object.values<Route>(allRoutes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method]: {
        summary: route.summary,
        requestParams: { path: route.params as z.ZodObject, query: route.query as z.ZodObject },
        ...(route.needs !== undefined ? { security: [{ admin: [] }] } : {}),
        ...(['post', 'put'].includes(route.method) ? { requestBody: { required: true, content: bodyOf(route) } } : {}),
        responses: {
          200: {
            description: route.summary,
            content: replyOf(route),
          },
          default: { description: 'An error', content: { 'application/json': { schema: ErrorReply } } },
        },
      },
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Kuajie 跨界', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { securitySchemes: { admin: { type: 'http', scheme: 'bearer' } } },
  });
}

function replyOf({ takes, fileTypes = [], reply }: Route): ZodOpenApiContentObject {
  const file = { schema: { type: 'string', format: 'binary' } } as const;
  return {
    ...Object.fromEntries(fileTypes.map((type) => [type, file])),
    [takes === 'files' ? 'text/event-stream' : 'application/json']: { schema: reply },
  };
}

function bodyOf({ takes, body }: Route): ZodOpenApiContentObject {
  return takes === 'files'
    ? {
        'multipart/form-data': {
          schema: { type: 'object', additionalProperties: { type: 'string', format: 'binary' } },
        },
      }
    : { 'application/json': { schema: body } };
}
