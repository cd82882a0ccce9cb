import * as z from 'zod';
import { EntityId, Subgraph } from '../graph.ts';
import { TableOrigin } from '../table-cells.ts';
import { exportForms, exportFormats } from './export-forms.ts';
import { commaList } from './parameters.ts';
import { route } from './route.ts';

const format = z.enum(exportFormats).default('json');

const query = z.object({
  format,
  /** Of the form `dataset`: only these datasets, by id. */
  datasets: commaList,
});

/** Of the forms `json` and `ndjson`; the others are files of their kind. */
const ExportReply = Subgraph.extend({
  documents: z.array(z.object({ id: z.string(), title: z.string(), text: z.string(), table: TableOrigin.optional() })),
});

const fileTypes = [...new Set(Object.values(exportForms).map(({ type }) => type))];

export const exportGraph = route({
  path: '/api/export',
  summary: 'Everything, streamed, with evidence',
  query,
  fileTypes,
  reply: ExportReply,
});

export const exportSight = route({
  method: 'post',
  path: '/api/export',
  summary: 'The entities that are asked for and the relations between them, with evidence, in the same forms',
  query,
  body: z.object({
    ids: z.array(EntityId).min(1).max(1500),
    /** Only these of the relations between them, by id; without it all. */
    relations: z.array(z.string()).max(20_000).optional(),
    /** Datasets whose word does not count, by id. */
    without: z.array(z.string()).max(1000).optional(),
  }),
  fileTypes,
  reply: ExportReply,
});
