import type * as z from 'zod';
import { createDocument } from 'zod-openapi';
import { allRoutes } from '../../shared/contract/all-routes.ts';
import { ErrorReply } from '../../shared/contract/errors.ts';

/** The contract as OpenAPI 3.1, made from its zod values. */
export function describeApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of Object.values(allRoutes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method]: {
        summary: route.summary,
        requestParams: { path: route.params as z.ZodObject, query: route.query as z.ZodObject },
        ...(route.method === 'post'
          ? { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }
          : {}),
        responses: {
          200: { description: route.summary, content: { 'application/json': { schema: route.reply } } },
          default: { description: 'An error', content: { 'application/json': { schema: ErrorReply } } },
        },
      },
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Kuajie 跨界', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
  });
}
