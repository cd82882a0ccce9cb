import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../../i18n/texts.ts';
import type { DraftContext } from './acts.ts';
import type { Proposal, Review } from './review.ts';
import { kindWord, typeWord } from './words.ts';

/** A proposal in one line of a list. */
export function brief({ state }: Pick<DraftContext, 'state'>, review: Review, proposal: Proposal): TemplateResult {
  if (proposal.what === 'relation') {
    const { source, relation, target } = proposal;
    const { status, date } = relation;
    const how = [
      ...(status === 'done' ? [] : [textsOf(state).statusName[status]]),
      ...(date === undefined ? [] : [date]),
    ];
    return html`${source.name} <span class="type">${typeWord(state, review, relation.type)}</span> ${target.name}
      ${how.length === 0 ? '' : html`<small>${how.join(' · ')}</small>`}`;
  }
  if (proposal.what === 'measure') {
    const { name, value, unit, qualifier = '' } = proposal.measure;
    return html`${proposal.entity.name}
      <span class="type">${name}</span> ${qualifier}${value.toLocaleString(state.language)} ${unit}`;
  }
  return html`${proposal.entity.name} <span class="type">${kindWord(state, review, proposal.entity.kind)}</span>`;
}
