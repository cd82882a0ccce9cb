import * as z from 'zod';
import { GivenView, SavedView, SavedViewId } from '../saved-views.ts';
import { Count } from './parameters.ts';
import { route } from './route.ts';

export const savedViews = route({
  path: '/api/views',
  summary:
    'Views that were saved on the server for all, the newest first: so many at once as are asked for and weigh under a megabyte, and where the next ones are',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(500).default(50),
    /** `next` of the answer before. */
    after: z.string().max(100).optional(),
  }),
  reply: z.object({
    views: z.array(SavedView),
    total: Count,
    truncated: z.boolean(),
    /** What the ones after these are asked for by, where there are some. */
    next: z.string().optional(),
    /** Whether somebody may save or remove one over HTTP. */
    mayWrite: z.boolean(),
  }),
});

export const savedView = route({
  path: '/api/views/:id',
  summary: 'One of the views that were saved on the server',
  params: z.object({ id: SavedViewId }),
  reply: z.object({ view: SavedView }),
});

export const saveView = route({
  method: 'post',
  path: '/api/views',
  summary: 'Saves a view for all, under a short id; with the id of one that is there, changes that',
  needs: 'editor',
  body: GivenView.extend({ id: SavedViewId.optional() }),
  reply: z.object({ view: SavedView }),
});

export const removeView = route({
  method: 'delete',
  path: '/api/views/:id',
  summary: 'Takes a view that was saved on the server away',
  needs: 'editor',
  params: z.object({ id: SavedViewId }),
  reply: z.object({ view: SavedView }),
});
