import './about.css';
import { html, type TemplateResult } from 'lit-html';
import { bases } from '#shared/graph';
import { basisChip } from '../../parts/basis-chip.ts';
import { failureText } from '../../parts/failure.ts';
import { valueOf } from '../../state/asked.ts';
import type { ViewInside } from '../view.ts';
import { type AboutActs, type AboutContext, createAboutActs } from './acts.ts';
import { aboutDataset } from './dataset.ts';
import type { AboutPageState, AboutState } from './own.ts';
import { aboutTexts, aboutTextsOf } from './texts.ts';

export const aboutInside: ViewInside<AboutState, object, AboutActs> = {
  acts: createAboutActs,
  // Data may have come or gone meanwhile.
  entered: ({ readAbout }) => readAbout(),
  status,
  texts: aboutTexts,
  draw: () => ({
    main,
    panel,
    drawn: ({ state, actions }) => {
      if (state.about === undefined) void actions.readAbout();
    },
  }),
};

function main(context: AboutContext): TemplateResult {
  const { state, actions } = context;
  const texts = aboutTextsOf(state);
  const { about } = state;
  if (about?.state === 'failed')
    return html`<div class="message">${failureText(state, about.error, () => void actions.readAbout())}</div>`;
  if (about?.state !== 'done') return html`<p class="message loading">${texts.loading}</p>`;
  const { datasets } = about.value;
  return html`<div class="about" data-testid="about" tabindex="0" role="group" aria-label=${texts.name}>
    ${datasets.length === 0 ? html`<p>${texts.none}</p>` : datasets.map((one) => aboutDataset(context, one))}
  </div>`;
}

function panel({ state }: AboutContext): TemplateResult {
  const texts = aboutTextsOf(state);
  return html`<h2>${texts.panelTitle}</h2>
    <p>${texts.panelSays}</p>
    <h3>${texts.panelBases}</h3>
    <dl class="about-meanings">
      ${bases.map(
        (basis) =>
          html`<dt>${basisChip(state, basis)}</dt>
            <dd>${texts.basisSays[basis]}</dd>`,
      )}
    </dl>`;
}

function status(state: AboutPageState): string {
  const known = valueOf(state.about);
  if (known === undefined) return '';
  const documents = known.datasets.reduce((sum, one) => sum + one.documents.length, 0);
  return aboutTextsOf(state).status(known.datasets.length, documents);
}
