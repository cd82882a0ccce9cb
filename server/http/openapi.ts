import { createDocument } from 'zod-openapi';
import { ErrorReply } from '../../shared/contract/errors.ts';
import * as cypherRoutes from '../../shared/contract/cypher-routes.ts';
import * as linkRoutes from '../../shared/contract/link-routes.ts';
import * as pathRoutes from '../../shared/contract/path-routes.ts';
import * as routes from '../../shared/contract/routes.ts';
import * as searchRoutes from '../../shared/contract/search-routes.ts';
import * as supplyRoutes from '../../shared/contract/supply-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import type * as z from 'zod';

type AnyRoute = Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

const all: AnyRoute[] = [
  routes.health,
  routes.schema,
  routes.network,
  searchRoutes.search,
  searchRoutes.sentences,
  pathRoutes.paths,
  supplyRoutes.supplyChain,
  routes.entity,
  routes.neighbours,
  routes.relationsAmong,
  linkRoutes.links,
  linkRoutes.participations,
  linkRoutes.timeline,
  linkRoutes.outlines,
  cypherRoutes.cypher,
  routes.document,
  routes.exportGraph,
];

/** The contract as OpenAPI 3.1, made from its zod values. */
export function describeApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of all) {
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
