import * as z from 'zod';
import { GivenView, SavedView, SavedViewId } from '../saved-views.ts';
import { Count } from './parameters.ts';
import { route } from './route.ts';

export const savedViews = route({
  path: '/api/views',
  summary: 'Views that were saved on the server for all, the newest first',
  reply: z.object({
    views: z.array(SavedView),
    total: Count,
    truncated: z.boolean(),
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
