import { html, type TemplateResult } from 'lit-html';
import { bases } from '#shared/graph';
import { basisChip } from '../../parts/basis-chip.ts';
import type { AboutContext } from './acts.ts';
import { aboutDocument } from './document.ts';
import type { AboutDataset } from './own.ts';
import { aboutTextsOf } from './texts.ts';

const barPx = 160;

/** What a dataset is: licence, how much it holds and how that is known, and the documents that it rests on. */
export function aboutDataset(context: AboutContext, dataset: AboutDataset): TemplateResult {
  const { state } = context;
  const texts = aboutTextsOf(state);
  const { id, title, version, description, licences, references, outlines, documents, drawn } = dataset;
  const isOff = state.hiddenDatasets.has(id);
  return html`<article
    class=${isOff ? 'about-dataset off' : 'about-dataset'}
    data-dataset=${id}
    data-off=${isOff ? 'true' : 'false'}
  >
    <h2>
      ${title}
      <small>${texts.version(version)}</small
      >${isOff ? html` <small class="chip" title=${texts.offSays}>${texts.off}</small>` : ''}
    </h2>
    ${description === undefined || description === '' ? '' : html`<p>${description}</p>`}
    <dl>
      <dt>${texts.licence}</dt>
      <dd>${licences.length === 0 ? texts.noLicence : licences.map(licence)}</dd>
      <dt>${texts.holds}</dt>
      <dd>${texts.holdsSays(drawn.entities, drawn.relations)}</dd>
      <dt>${texts.known}</dt>
      <dd>${shares(context, dataset)}</dd>
      ${
        references.length === 0
          ? ''
          : html`<dt>${texts.references}</dt>
              <dd>${references.map((one) => html`<p>${one.title}</p>`)}</dd>`
      }
      ${
        outlines.length === 0
          ? ''
          : html`<dt>${texts.outlines}</dt>
              <dd>${outlines.map((one) => html`<p>${texts.outline(one.title, one.source, one.licence)}</p>`)}</dd>`
      }
    </dl>
    <h3>${texts.documents(documents.length)}</h3>
    <ul class="about-documents">
      ${documents.map((one) => aboutDocument(context, one))}
    </ul>
  </article>`;
}

/** Only an address of the web is a link, whatever a dataset calls its licence. */
function licence({ name, title, path }: AboutDataset['licences'][number]): TemplateResult {
  const words = title === undefined ? name : `${name} · ${title}`;
  return /^https?:\/\//.test(path ?? '')
    ? html`<p><a href=${path ?? ''} rel="noreferrer" target="_blank">${words}</a></p>`
    : html`<p>${words}</p>`;
}

/** How many of its relations rest on what, in words and as bars. */
function shares({ state }: AboutContext, { bases: counts, drawn }: AboutDataset): TemplateResult {
  const texts = aboutTextsOf(state);
  const percent = new Intl.NumberFormat(texts.lang, { style: 'percent' });
  const among = Math.max(1, drawn.relations);
  return html`<ul class="about-bases">
    ${bases
      .filter((basis) => (counts[basis] ?? 0) > 0)
      .map((basis) => {
        const many = counts[basis] ?? 0;
        return html`<li data-basis=${basis}>
          ${basisChip(state, basis)}
          <svg width=${barPx} height="10" aria-hidden="true">
            <rect class="all" width=${barPx} height="10" rx="3"></rect>
            <rect class="own" width=${Math.max(2, (barPx * many) / among)} height="10" rx="3"></rect>
          </svg>
          <span>${texts.share(many, percent.format(many / among))}</span>
        </li>`;
      })}
  </ul>`;
}
