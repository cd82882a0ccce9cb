import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../actions/context.ts';
import { chosenTextsOf } from '../i18n/chosen-texts.ts';
import { listText } from '../i18n/list-text.ts';
import { textsOf } from '../i18n/texts.ts';
import { dated } from '../parts/dated.ts';
import { statedNumber } from '../parts/stated-number.ts';
import type { Member } from '../state/state.ts';

type Stated = Member['measures'][number];

/** The numbers of several entities, a row a measure and a column an entity; measures that most of them have come first. */
export function measuresTable({ state }: PanelContext, members: readonly Member[]): TemplateResult | '' {
  const measured = members.filter(({ measures }) => measures.length > 0);
  const names = [...new Set(measured.flatMap(({ measures }) => measures.map(({ name }) => name)))];
  if (names.length === 0) return '';
  const texts = chosenTextsOf(state);
  const ofName = (member: Member, name: string) => member.measures.filter((one) => one.name === name);
  const spread = (name: string) => measured.filter((member) => ofName(member, name).length > 0).length;
  const rows = [...names].sort((a, b) => spread(b) - spread(a) || names.indexOf(a) - names.indexOf(b));
  return html`<h3>${texts.sideBySide}</h3>
    <div class="side-by-side" tabindex="0" role="group" aria-label=${texts.sideBySide}>
      <table data-testid="several-measures">
        <thead>
          <tr>
            <th scope="col">${texts.measure}</th>
            ${measured.map(({ entity }) => html`<th scope="col">${entity.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (name) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${measured.map((member) => html`<td>${ofName(member, name).map(value)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;

  function value({ value: number, unit, qualifier, period, together }: Stated): TemplateResult {
    return html`<div>
      <b>${statedNumber({ value: number, unit, qualifier })}</b> ${period === undefined ? '' : dated(state, period)}
      ${together.length === 0 ? '' : html`<small>${textsOf(state).together(listText(state, together, 'all'))}</small>`}
    </div>`;
  }
}
