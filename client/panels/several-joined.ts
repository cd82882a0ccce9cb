import { html, type TemplateResult } from 'lit-html';
import type { Relation } from '#shared/graph';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { ReadingActs } from '../actions/reading.ts';
import { chosenTextsOf } from '../i18n/chosen-texts.ts';
import { listText } from '../i18n/list-text.ts';
import { textsOf, typeName } from '../i18n/texts.ts';
import { basisChip } from '../parts/basis-chip.ts';
import { failureText } from '../parts/failure.ts';
import { kindIcon } from '../parts/kind-icon.ts';
import { valueOf } from '../state/asked.ts';
import { mostAround } from '../state/growth.ts';
import { joinedOf, mostMembers, type Shared } from '../state/joined.ts';
import { nameOf } from '../state/selectors.ts';
import type { Member } from '../state/state.ts';
import { measuresTable } from './several-measures.ts';

export type JoinedActs = Pick<CoreActs, 'openEntity' | 'openRelation'> & Pick<ReadingActs, 'readMembers'>;

const mostListed = 100;

/** What joins several: relations among them, what two or more of them are linked to, and their numbers side by side. */
export function severalJoined(context: PanelContext<JoinedActs>, ids: readonly string[]): TemplateResult {
  const { state, actions } = context;
  const texts = chosenTextsOf(state);
  const isRead = ids.length <= mostMembers;
  const asked = isRead ? ids.map((id) => state.members[id]) : [];
  const failed = asked.find((one) => one?.state === 'failed');
  if (failed?.state === 'failed') return failureText(state, failed.error, () => void actions.readMembers(ids));
  const members = asked.flatMap((one) => valueOf(one) ?? []);
  if (isRead && members.length < ids.length) return html`<p class="loading">${textsOf(state).loading}</p>`;
  const { shared, among } = joinedOf(state, ids);
  return html`
    ${isRead ? cutNote(members) : html`<p class="note">${texts.drawnOnly(mostMembers)}</p>`}
    ${
      among.length === 0
        ? ''
        : html`<h3>${texts.among} <b>${among.length}</b></h3>
            <ul class="entities" data-testid="several-among">
              ${among.slice(0, mostListed).map((relation) => html`<li>${sentenceButton(relation)}</li>`)}
            </ul>
            ${listedNote(among.length)}`
    }
    <h3>${texts.shared} <b>${shared.length}</b></h3>
    ${shared.length === 0 ? html`<p class="note">${texts.noShared}</p>` : groups(shared.slice(0, mostListed))}
    ${listedNote(shared.length)} ${measuresTable(context, members)}
  `;

  function groups(all: readonly Shared[]): TemplateResult[] {
    const counts = [...new Set(all.map(({ of }) => of.length))];
    return counts.map((count) => {
      const own = all.filter(({ of }) => of.length === count);
      return html`<h4>${count === ids.length ? texts.ofAll(count) : texts.ofSome(count, ids.length)}</h4>
        <ul class="entities" data-testid="several-shared" data-of=${count}>
          ${own.map((one) => sharedRow(one))}
        </ul>`;
    });
  }

  function sharedRow({ entity, of, relations }: Shared): TemplateResult {
    return html`<li class="shared">
      <details>
        <summary>
          ${kindIcon(state, entity.kind, 'spoken')} ${entity.name}
          ${of.length === ids.length ? '' : html`<small>${listText(state, of.map(called))}</small>`}
        </summary>
        <p>
          <button
            type="button"
            class="link"
            data-entity=${entity.id}
            @click=${() => void actions.openEntity(entity.id)}
          >
            ${texts.details}
          </button>
        </p>
        <ul>
          ${relations.map((relation) => html`<li>${sentenceButton(relation)}</li>`)}
        </ul>
      </details>
    </li>`;
  }

  function sentenceButton(relation: Relation): TemplateResult {
    const [source, target] = [called(relation.source), called(relation.target)];
    const type = typeName(state, relation.type);
    return html`<button
        type="button"
        class="link"
        title=${texts.readSentence(source, type, target)}
        @click=${() => void actions.openRelation({ relation })}
      >
        ${source} ${type} ${target}
      </button>
      ${relation.basis === 'stated' || relation.withoutEvidence === true ? '' : basisChip(state, relation.basis)}`;
  }

  function called(id: string): string {
    const known = members.flatMap(({ entity, entities }) => [entity, ...entities]).find((one) => one.id === id);
    return known?.name ?? nameOf(state, id);
  }

  function listedNote(count: number): TemplateResult | '' {
    return count <= mostListed ? '' : html`<p class="note">${texts.listed(mostListed, count)}</p>`;
  }

  function cutNote(all: readonly Member[]): TemplateResult | '' {
    const cut = all.filter(({ total, entities }) => total > entities.length).map(({ entity }) => entity.name);
    return cut.length === 0 ? '' : html`<p class="note">${texts.firstNeighbours(listText(state, cut), mostAround)}</p>`;
  }
}
