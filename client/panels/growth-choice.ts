import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../actions/context.ts';
import type { GrowthActs } from '../actions/growth.ts';
import { growthTextsOf } from '../i18n/growth-texts.ts';
import { kindNameApart, typeNameApart } from '../i18n/names-apart.ts';
import { choice } from '../parts/choice.ts';
import { failureText } from '../parts/failure.ts';
import { growthOf } from '../state/growth.ts';
import { type GrowthChoice, growthNumbers, offeredBy } from '../state/growth-choice.ts';
import type { EntityDetails } from '../state/state.ts';
import { toggled } from '../state/toggled.ts';

export type GrowthChoiceActs = Pick<GrowthActs, 'chooseGrowth' | 'narrowGrowth' | 'leaveGrowth' | 'expandChosen'>;
type GrowthContext = PanelContext<GrowthChoiceActs>;

const directions = ['both', 'out', 'in'] as const;
const orders = ['strongest', 'most'] as const;

/** Which neighbours are to come: direction, types, kinds, how many and which first; the button says how many that is. */
export function growthChoice(
  context: GrowthContext,
  { entity, neighbourCounts }: Pick<EntityDetails, 'entity' | 'neighbourCounts'>,
): TemplateResult {
  const { state, actions } = context;
  const texts = growthTextsOf(state);
  const chosen = state.growthChoice?.id === entity.id ? state.growthChoice : undefined;
  const turn = (event: Event) => {
    const { open } = event.target as HTMLDetailsElement;
    if (open && chosen === undefined) void actions.chooseGrowth(entity.id);
    else if (!open && chosen !== undefined) actions.leaveGrowth();
  };
  return html`<details
    class="group growth-choice"
    data-testid="growth-choice"
    ?open=${chosen !== undefined}
    @toggle=${turn}
  >
    <summary>${texts.title}</summary>
    ${chosen === undefined ? '' : form(context, chosen, neighbourCounts)}
  </details>`;
}

function form(
  { state, actions }: GrowthContext,
  chosen: GrowthChoice,
  counts: EntityDetails['neighbourCounts'],
): TemplateResult {
  const texts = growthTextsOf(state);
  const offered = offeredBy(counts, chosen, state.roles.undrawnTypes);
  const { narrowGrowth: narrow } = actions;
  return html`<div data-testid="growth-direction" tabindex="-1">
      ${choice({ title: texts.direction, items: directions, names: texts.directions, chosen: chosen.direction, choose: (direction) => narrow({ direction }) })}
    </div>
    ${boxes(texts.types, offered.types, {
      name: (type) => typeNameApart(state, type),
      chosen: chosen.types,
      turn: (type) => narrow({ types: toggled(chosen.types, type) }),
    })}
    ${boxes(texts.kinds, offered.kinds, {
      name: (kind) => kindNameApart(state, kind),
      chosen: chosen.kinds,
      turn: (kind) => narrow({ kinds: toggled(chosen.kinds, kind) }),
    })}
    <div class="growth-how">
      <label>
        ${texts.most}
        <select
          data-testid="growth-most"
          @change=${(event: Event) => narrow({ most: Number((event.target as HTMLSelectElement).value) })}
        >
          ${growthNumbers.map((number) => html`<option value=${number} ?selected=${number === chosen.most}>${number}</option>`)}
        </select>
      </label>
      ${choice({ title: texts.order, items: orders, names: texts.orders, chosen: chosen.order, choose: (order) => narrow({ order }) })}
    </div>
    ${outcome({ state, actions }, chosen)}`;
}

interface Boxes {
  name: (one: string) => string;
  chosen: ReadonlySet<string>;
  turn: (one: string) => void;
}

function boxes(title: string, offered: ReadonlyMap<string, number>, { name, chosen, turn }: Boxes): TemplateResult {
  return html`<fieldset>
    <legend>${title}</legend>
    <div class="growth-boxes">
      ${[...offered].map(
        ([one, count]) =>
          html`<label
            ><input type="checkbox" value=${one} .checked=${chosen.has(one)} @change=${() => turn(one)} />${name(one)}
            <small>${count}</small></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** How many would come now, and bringing them. */
function outcome({ state, actions }: GrowthContext, chosen: GrowthChoice): TemplateResult {
  const texts = growthTextsOf(state);
  const { graph, chosenAround } = state;
  if (chosenAround?.state === 'failed') return failureText(state, chosenAround.error, () => actions.narrowGrowth({}));
  const around = chosenAround?.state === 'done' ? chosenAround.value : undefined;
  const growing = around && growthOf(state, around, chosen.most);
  const isAll = growing !== undefined && growing.entities.length + growing.relations.length === 0;
  const hidden = around?.entities.filter(({ id }) => graph.hidden.has(id)).length ?? 0;
  const says =
    growing === undefined
      ? texts.counting
      : isAll
        ? texts.all((around?.total ?? 0) - hidden)
        : texts.grow(growing.entities.length, growing.missing, growing.relations.length);
  return html`<p class="growth">
      <button
        type="button"
        class=${isAll ? '' : 'primary'}
        data-testid="growth-run"
        ?disabled=${isAll || growing === undefined || state.busy}
        aria-live="polite"
        @click=${() => void actions.expandChosen()}
      >
        ${says}
      </button>
    </p>
    ${hidden === 0 ? '' : html`<p class="note">${texts.hidden(hidden)}</p>`}`;
}
