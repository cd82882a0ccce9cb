import './paths.css';
import type { Feature } from '../view.ts';
import { createPathActs, type PathActs } from './acts.ts';
import { pathAddress, type WantedPath } from './address.ts';
import { pathLeads } from './leads.ts';
import { pathsPanel } from './panel.ts';
import type { PathState } from './quest.ts';
import { pathStatements } from './statement.ts';
import { pathsTexts, pathsTextsOf } from './texts.ts';

/** Paths between two entities: found from any view, and drawn on the canvas. */
export const pathsFeature: Feature<PathState, PathActs, WantedPath> = {
  first: { paths: undefined },
  acts: createPathActs,
  address: pathAddress,
  onceDrawn: async (actions, { path }) => {
    if (path === undefined) return;
    const [from, to] = await Promise.all(
      [path.from, path.to].map((id) => (id === undefined ? Promise.resolve(undefined) : actions.readRef(id))),
    );
    await actions.findPaths(from, to, path.options);
    if (path.drawn > 1) await actions.choosePath(path.drawn - 1);
  },
  replaced: (actions) => actions.closePaths(),
  broughtBack: ['paths'],
  leads: pathLeads,
  inside: {
    resumed: (actions, { paths }) => {
      if (paths?.answer?.state === 'busy') void actions.retryPaths();
    },
    statements: pathStatements,
    back: (state) => (state.paths === undefined ? undefined : pathsTextsOf(state).backToPaths),
    texts: pathsTexts,
    draw: ({ actions, searchBox }) => {
      const boxes = {
        from: searchBox('path-from', (found) => void actions.setPathEnd('from', found)),
        to: searchBox('path-to', (found) => void actions.setPathEnd('to', found)),
      };
      return {
        panel: (context) =>
          context.state.paths === undefined ? undefined : pathsPanel(context, context.state.paths, boxes),
      };
    },
  },
};
