import { html, type TemplateResult } from 'lit-html';
import type { Relation } from '#shared/graph';
import { relationWithout } from '#shared/said-without';
import { asRequestError } from '../actions/settled.ts';
import type { Api, RequestError } from '../api.ts';
import { textsOf } from '../i18n/texts.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import { kindIcon } from '../parts/kind-icon.ts';
import { basisChip } from '../parts/basis-chip.ts';
import { verdictChip } from '../parts/verdict-chip.ts';
import { standingOfRelation } from '../state/corrections.ts';
import { failureText } from '../parts/failure.ts';
import type { StateStore } from '../state/store.ts';
import { sourceWords } from '../parts/source-words.ts';

export type NeighbourActs = Pick<CoreActs, 'openEntity' | 'showRelation'>;
type NeighbourContext = PanelContext<NeighbourActs>;

interface Which {
  id: string;
  type: string;
  direction: 'out' | 'in';
  /** The datasets that are left out, as the server is asked. */
  without?: string;
}

/** What is known of one list. */
export interface Listed {
  rows: { relation: Relation; other: { id: string; kind: string; name: string } }[];
  total: number;
  next: string | undefined;
  failed: RequestError | undefined;
  busy: boolean;
}

/** The neighbours of an entity along one type, read a page at a time when a group is opened, and kept while any entity has details. */
export function createNeighbourLists(
  api: Pick<Api, 'neighbours'>,
  changed: () => void,
  { subscribe }: Pick<StateStore, 'subscribe'>,
) {
  let lists = new Map<string, Listed>();
  // None has where the data have become others.
  subscribe(
    ({ details }) => details === undefined,
    (isNone) => {
      if (isNone) lists = new Map();
    },
  );
  const keyOf = ({ id, type, direction, without = '' }: Which) => `${id} ${direction} ${type} ${without}`;

  const read = async (which: Which) => {
    // What comes once they are put away is of data that are others by now.
    const into = lists;
    const known: Listed = into.get(keyOf(which)) ?? {
      rows: [],
      total: 0,
      next: undefined,
      failed: undefined,
      busy: false,
    };
    if (known.busy) return;
    into.set(keyOf(which), { ...known, busy: true, failed: undefined });
    changed();
    try {
      const page = await api.neighbours(which.id, {
        types: which.type,
        direction: which.direction,
        limit: 25,
        after: known.next,
        ...(which.without === undefined ? {} : { without: which.without }),
      });
      const names = new Map<string, Listed['rows'][number]['other']>(
        page.entities.map((entity) => [entity.id, entity]),
      );
      const rows = page.relations.flatMap((relation) => {
        const other = names.get(which.direction === 'out' ? relation.target : relation.source);
        return other === undefined ? [] : [{ relation, other }];
      });
      into.set(keyOf(which), {
        rows: [...known.rows, ...rows],
        total: page.total,
        next: page.next,
        failed: undefined,
        busy: false,
      });
    } catch (cause) {
      into.set(keyOf(which), { ...known, busy: false, failed: asRequestError(cause) });
    }
    changed();
  };

  return {
    open: (which: Which) => {
      if (!lists.has(keyOf(which))) void read(which);
    },
    show: (context: NeighbourContext, which: Which): TemplateResult =>
      neighbourList(context, lists.get(keyOf(which)), () => void read(which)),
  };
}

export type NeighbourLists = ReturnType<typeof createNeighbourLists>;

/** The neighbours read so far, each with its sentence; `read` brings more of them, or asks again what failed. */
export function neighbourList(
  { state, actions }: NeighbourContext,
  list: Listed | undefined,
  read: () => void,
): TemplateResult {
  const texts = textsOf(state);
  if (list === undefined || (list.busy && list.rows.length === 0)) return html`<p class="loading">${texts.loading}</p>`;
  if (list.failed !== undefined) return failureText(state, list.failed, read);
  return html`<ul class="neighbours">
      ${list.rows.map(({ relation: whole, other }) => {
        const relation = relationWithout(whole, state.hiddenDatasets);
        return html`<li>
          ${kindIcon(state, other.kind, 'spoken')}<button
            type="button"
            class="link"
            data-entity=${other.id}
            @click=${() => void actions.openEntity(other.id)}
          >
            ${other.name}
          </button>
          ${relation.basis === 'stated' || relation.withoutEvidence === true ? '' : basisChip(state, relation.basis)}
          ${verdictChip(state, standingOfRelation(state, relation))}
          <button
            type="button"
            class="quote-button"
            data-testid="open-evidence"
            aria-label=${sourceWords(state, relation.basis).readOf(other.name)}
            title=${sourceWords(state, relation.basis).read}
            @click=${() => void actions.showRelation(whole)}
          >
            “ ”
          </button>
        </li>`;
      })}
    </ul>
    ${list.next === undefined ? '' : html`<button type="button" @click=${read}>${texts.more(list.rows.length, list.total)}</button>`}`;
}
