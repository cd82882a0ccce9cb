import './guest.css';
import { html, type TemplateResult } from 'lit-html';
import { failureText } from '../../parts/failure.ts';
import { valueOf } from '../../state/asked.ts';
import { isGuest } from '../../state/guest.ts';
import type { ViewInside } from '../view.ts';
import { createGuestActs, type GuestContext, type GuestInsideActs } from './acts.ts';
import { drawSchema } from './draw-schema.ts';
import type { GuestFirstActs } from './first-acts.ts';
import { keepChange } from './keep.ts';
import { labelsTable } from './labels-table.ts';
import type { GuestPageState, GuestState } from './own.ts';
import { guestTexts, guestTextsOf } from './texts.ts';
import { typesTable } from './types-table.ts';

export const guestInside: ViewInside<GuestState, GuestFirstActs, GuestInsideActs> = {
  acts: createGuestActs,
  keepsPanel: true,
  status,
  back: (state) => guestTextsOf(state).back,
  texts: guestTexts,
  draw: () => ({
    main: (context) => html`<div class="guest" data-testid="guest">${middle(context)}</div>`,
    panel: howItIsRead,
    drawn: ({ state, actions }) => {
      if (state.guest.answer === undefined) void actions.readMapping();
      if (state.schema !== undefined && isGuest(state) && state.guest.spots?.of !== state.schema)
        void actions.placeSchema(state.schema);
    },
  }),
};

function middle(context: GuestContext): TemplateResult {
  const { state, actions } = context;
  const texts = guestTextsOf(state);
  const { answer, draft, isSaving } = state.guest;
  if (answer?.state === 'failed') return failureText(state, answer.error, () => void actions.readMapping());
  if (answer?.state !== 'done') return html`<p class="message loading">${texts.loading}</p>`;
  const { database, mayChange } = answer.value;
  if (database === undefined) return html`<p class="message" data-testid="no-guest">${texts.noGuest}</p>`;
  const shown = { mapping: draft ?? database.mapping, isLocked: !mayChange || isSaving };
  const isCut = database.nodes > database.lookedAt || database.relationships > database.lookedAt;
  return html`
    <h2>${texts.schemaTitle}</h2>
    <p>${texts.schemaSays}</p>
    ${drawSchema(context)}
    <h2>${texts.readTitle}</h2>
    <p>${texts.readSays} ${texts.origin[database.origin]}</p>
    ${isCut ? html`<p class="note strong">${texts.lookedAt(database.lookedAt)}</p>` : ''}
    ${keepChange(context, { mayChange, isGuess: database.origin === 'guess' })}
    <div class="scrolled" tabindex="0" role="group" aria-label=${texts.labelsTitle}>
      ${labelsTable(context, database, shown)}
    </div>
    <div class="scrolled" tabindex="0" role="group" aria-label=${texts.typesTitle}>
      ${typesTable(context, database, shown)}
    </div>
  `;
}

function howItIsRead({ state }: GuestContext): TemplateResult {
  const texts = guestTextsOf(state);
  const { name, nodes } = valueOf(state.guest.answer)?.database ?? {};
  return html`<h2>${texts.name}</h2>
    ${name === undefined ? '' : html`<p><code>${name}</code></p>`}
    ${nodes === undefined ? '' : html`<p data-testid="foreign">${texts.nothingWritten(nodes)}</p>`}
    <ul>
      ${texts.opens.map((one) => html`<li>${one}</li>`)}
    </ul>`;
}

function status(state: GuestPageState): string {
  const database = valueOf(state.guest.answer)?.database;
  return database === undefined
    ? ''
    : guestTextsOf(state).status(database.nodes, database.relationships, database.labels.length, database.types.length);
}
