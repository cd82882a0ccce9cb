import { html, type TemplateResult } from 'lit-html';
import type { EntityRef } from '#shared/graph';
import { focusOn } from '../../parts/focus-on.ts';
import type { PathContext } from './acts.ts';
import { pathsTextsOf } from './texts.ts';

/** From an entity to the search of paths: as its beginning, or as the end of one that is begun. */
export function pathLeads({ state, actions }: PathContext, self: EntityRef): TemplateResult {
  const texts = pathsTextsOf(state);
  const { paths } = state;
  const isHalf = paths?.from !== undefined && paths.to === undefined && paths.from.id !== self.id;
  return isHalf
    ? html`<button
        type="button"
        data-testid="path-to"
        @click=${() => void actions.findPaths(paths.from, self).then(() => focusOn('entity-details'))}
      >
        ${texts.pathTo(paths.from?.name ?? '')}
      </button>`
    : html`<button
        type="button"
        data-testid="path-from"
        @click=${() => void actions.findPaths(self, undefined).then(() => focusOn('path-to-input'))}
      >
        ${texts.pathFrom}
      </button>`;
}
