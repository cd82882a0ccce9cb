import { html, type TemplateResult } from 'lit-html';
import type { Verdict } from '#shared/corrections';
import type { PanelContext } from '../../actions/context.ts';
import type { LooksActs } from '../../actions/looks.ts';
import { correctionTextsOf } from '../../i18n/correction-texts.ts';
import { looksTextsOf } from '../../i18n/looks-texts.ts';
import { failureText } from '../../parts/failure.ts';
import { palettes, rampOf } from '../../parts/palette.ts';
import { verdictLooks } from '../../parts/verdict-looks.ts';
import { verdictsOn } from '../../state/corrections.ts';
import type { Weight } from '../../state/looks.ts';
import { visible } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { classesOf, heaviest, unmeasured, weightsOf } from '../../state/weights.ts';

/** What colours, sizes, numbers and signs on lines mean, where they mean something. */
export function looksLegend({ state, actions }: PanelContext<Pick<LooksActs, 'readMeasures'>>): TemplateResult | '' {
  const { colourBy, sizeBy, lineCounts } = state;
  const { entities, relations } = visible(state);
  const said = verdictsOn(state, { relations, entities });
  const isUsual = colourBy === undefined && sizeBy === undefined && !lineCounts && said.length === 0;
  if (isUsual || entities.length === 0) return '';
  const texts = looksTextsOf(state);
  return html`<aside class="looks-legend" data-testid="looks-legend" tabindex="0" aria-label=${texts.legend}>
    ${colourBy === undefined ? '' : colours(state, colourBy)} ${sizeBy === undefined ? '' : sizes(state, sizeBy)}
    ${[colourBy, sizeBy].some((one) => one?.by === 'measure') ? unread(state, () => void actions.readMeasures()) : ''}
    ${said.length === 0 ? '' : signs(state, said)} ${lineCounts ? html`<p>${texts.lineCountsSay}</p>` : ''}
  </aside>`;
}

/** What the signs on lines and beside names mean. */
function signs(state: State, said: readonly Verdict[]): TemplateResult {
  const palette = palettes[state.theme];
  return html`<p data-testid="said-signs">
    ${said.map((verdict) => {
      const { sign, colour } = verdictLooks[verdict];
      return html`<span
        ><svg viewBox="0 0 14 14" aria-hidden="true">
          <rect width="14" height="14" rx="3" fill=${palette[colour]} />
          <text x="7" y="11" text-anchor="middle" font-size="11" font-weight="600" fill=${palette.ground}>
            ${sign}
          </text></svg
        >${correctionTextsOf(state).onLine[verdict]}</span
      >`;
    })}
  </p>`;
}

function colours(state: State, weight: Weight): TemplateResult {
  const texts = looksTextsOf(state);
  const weights = weightsOf(state, weight);
  const classes = classesOf(weights);
  const ramp = rampOf(state.theme, classes.length);
  const isUnstated = (id: string) => state.measured?.of.has(id) === true && !weights.has(id);
  const hasNone = weight.by !== 'links' && visible(state).entities.some(({ id }) => isUnstated(id));
  return html`<p>
    <b>${texts.colour}${state.language === 'zh' ? '：' : ': '}${nameOf(state, weight)}</b>
    ${classes.map(
      (one, at) =>
        html`<span
          ><svg viewBox="0 0 11 11" aria-hidden="true">
            <rect width="11" height="11" rx="3" fill=${ramp[at] ?? 'none'} /></svg
          >${texts.classes(one)}</span
        >`,
    )}
    ${hasNone ? html`<span><i class="none"></i>${texts.none}</span>` : ''}
  </p>`;
}

function sizes(state: State, weight: Weight): TemplateResult {
  const texts = looksTextsOf(state);
  const weights = weightsOf(state, weight);
  const most = heaviest(weights);
  return html`<p>
    <b>${texts.size}${state.language === 'zh' ? '：' : ': '}${nameOf(state, weight)}</b>
    <span>${texts.areas}${state.language === 'zh' ? '，' : ', '}${texts.largest(most)}</span>
  </p>`;
}

/** Why entities may stand there without a number although one is stated. */
function unread(state: State, again: () => void): TemplateResult | '' {
  const { measured } = state;
  if (measured?.failure !== undefined) return failureText(state, measured.failure, again);
  if (unmeasured(state).length === 0) return '';
  return html`<p role="status">${looksTextsOf(state).reading}</p>`;
}

function nameOf(state: State, weight: Weight): string {
  const texts = looksTextsOf(state);
  return weight.by === 'links' ? texts.links : texts.measure(weight.name, weight.unit);
}
