import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../actions/context.ts';
import type { LooksActs } from '../actions/looks.ts';
import { looksTextsOf } from '../i18n/looks-texts.ts';
import { failureText } from '../parts/failure.ts';
import { isSameWeight, type Weight } from '../state/looks.ts';
import { seesCanvas } from '../state/state.ts';
import { offeredMeasures, unmeasured } from '../state/weights.ts';

/** By what the canvas is coloured and sized, and what stands on its lines; what is stated is read once it is opened. */
export function looksMenu({ state, actions }: PanelContext<LooksActs>): TemplateResult {
  const texts = looksTextsOf(state);
  if (!seesCanvas(state)) return html``;
  const { colourBy, sizeBy, lineCounts, latinNames } = state;
  const offered = offeredMeasures(state).map((one): Weight => ({ by: 'measure', ...one }));
  const weights: readonly Weight[] = [
    { by: 'links' },
    ...offered,
    ...([colourBy, sizeBy].filter(
      (one) => one !== undefined && one.by !== 'links' && !offered.some((other) => isSameWeight(one, other)),
    ) as Weight[]),
  ];
  const choice = (testId: string, name: string, { usual, chosen, choose }: Choice) =>
    html`<label class="looks-row">
      ${name}
      <select
        data-testid=${testId}
        @change=${(event: Event) => choose(weights[(event.target as HTMLSelectElement).selectedIndex - 1])}
      >
        <option ?selected=${chosen === undefined}>${usual}</option>
        ${weights.map((one) => html`<option ?selected=${isSameWeight(one, chosen)}>${one.by === 'links' ? texts.links : texts.measure(one.name, one.unit)}</option>`)}
      </select>
    </label>`;
  const box = (testId: string, name: string, { isOn, turn }: { isOn: boolean; turn: () => void }) =>
    html`<label><input type="checkbox" data-testid=${testId} .checked=${isOn} @change=${turn} />${name}</label>`;
  return html`<details
    class="forms looks"
    data-testid="looks"
    @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open) void actions.readMeasures();
    }}
  >
    <summary>${texts.title}</summary>
    ${choice('colour-by', texts.colour, { usual: texts.byKind, chosen: colourBy, choose: (one) => actions.setLooks({ colourBy: one }) })}
    ${choice('size-by', texts.size, { usual: texts.alike, chosen: sizeBy, choose: (one) => actions.setLooks({ sizeBy: one }) })}
    ${aboutMeasures()}
    ${box('line-counts', texts.lineCounts, { isOn: lineCounts, turn: () => actions.setLooks({ lineCounts: !lineCounts }) })}
    ${
      state.language === 'zh'
        ? ''
        : box('latin-names', texts.latinNames, {
            isOn: latinNames,
            turn: () => actions.setLooks({ latinNames: !latinNames }),
          })
    }
  </details>`;

  function aboutMeasures(): TemplateResult | '' {
    const { measured } = state;
    if (measured === undefined) return '';
    if (measured.isBusy) return html`<p class="note" role="status">${texts.reading}</p>`;
    if (measured.failure !== undefined) return failureText(state, measured.failure, () => void actions.readMeasures());
    // Of what is not asked yet nothing is said.
    return offered.length > 0 || unmeasured(state).length > 0 ? '' : html`<p class="note">${texts.noMeasures}</p>`;
  }
}

interface Choice {
  usual: string;
  chosen: Weight | undefined;
  choose: (weight: Weight | undefined) => void;
}
