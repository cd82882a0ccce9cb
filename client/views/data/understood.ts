import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { countDrawn } from '#shared/beside';
import { download } from '../../parts/download.ts';
import { focusOn } from '../../parts/focus-on.ts';
import type { DataContext } from './acts.ts';
import { alikeKinds, withOther } from './alike-kinds.ts';
import { clashes } from './clashes.ts';
import { drawGuess } from './draw-graph.ts';
import { firstRows } from './first-rows.ts';
import { faults } from '../../parts/faults.ts';
import { mappedBefore } from './mapped-before.ts';
import { outcome } from './outcome.ts';
import { wordOf } from './mapping-words.ts';
import type { Understood } from './own.ts';
import { dataTextsOf } from './texts.ts';
import { whyNot } from './why-not.ts';
import { wordsEditor } from './words-editor.ts';

/** The second step: how the tables are taken, what comes of it, and what stands in the way. */
export function understoodStep(context: DataContext, known: Understood): TemplateResult {
  const { state, actions } = context;
  const texts = dataTextsOf(state);
  const { plan, mapping, guess, isAsking, failure, isStopped } = known;
  const isGuess = guess !== undefined && JSON.stringify(guess) === JSON.stringify(mapping);
  const title = known.title ?? plan.title;
  const isFaulty = plan.faults.length > 0;
  const isClashing = plan.clashes.length > 0;
  const load = () => {
    void actions.load().then(() => {
      focusOn('data-load');
      focusOn('data-see');
    });
    focusOn('data-cancel');
  };
  return html`
    <div class="understood" data-testid="data-understood" aria-busy=${isAsking ? 'true' : 'false'}>
      <div class="abreast">
        <h2 tabindex="-1" data-testid="data-understood-title">${texts.understood}</h2>
        <button
          type="button"
          @click=${() => {
            actions.startOver();
            focusOn('data-files');
          }}
        >
          ${texts.startOver}
        </button>
      </div>
      ${faults(state, plan)} ${mappedBefore(context, known)}
      ${
        mapping === undefined
          ? ''
          : html`${drawGuess(state, mapping, isFaulty ? undefined : plan.boxes)} ${besideBoxes(context, known)}
              <p class="note">${texts.rowsHint}</p>
              ${plan.sheets.map((sheet) => firstRows(context, known, sheet))}
              <div class="abreast">
                <button
                  type="button"
                  data-testid="back-to-guess"
                  ?disabled=${isGuess}
                  @click=${() => actions.change({ mapping: undefined })}
                >
                  ${texts.backToGuess}
                </button>
                <button
                  type="button"
                  data-testid="save-mapping"
                  @click=${() => download('mapping.json', 'application/json', `${JSON.stringify(mapping, undefined, 2)}\n`)}
                >
                  ${texts.saveMapping}
                </button>
              </div>`
      }
      ${wordsEditor(context, known)} ${alike(context, known)} ${title === '' ? '' : outcome(context, known)}
    </div>
    ${clashes(context, known)} ${plan.changes.shared === 0 && !known.merge ? '' : mergeChoice(context, known)}
    <div class="go">
      ${failure === undefined ? '' : whyNot(state, failure)}
      <p role="status">
        ${isStopped ? (isAsking ? texts.stopping : failure === undefined ? texts.stopped : '') : isAsking ? texts.asking : isFaulty ? texts.loadNot : isClashing ? texts.loadClashes : ''}
      </p>
      <button
        type="button"
        class="primary"
        data-testid="data-load"
        ?disabled=${isFaulty || isClashing || isAsking}
        @click=${load}
      >
        ${title === '' ? texts.stepLoad : texts.load(title)}
      </button>
    </div>
  `;
}

/** Kinds that somebody called as another one is, with the way to be that one. */
function alike({ state, actions }: DataContext, { mapping, guess, isAsking }: Understood): TemplateResult[] {
  const texts = dataTextsOf(state);
  return mapping === undefined
    ? []
    : alikeKinds(mapping, state, guess).map((one) => {
        const name = wordOf(mapping.kinds, one.kind, state);
        const other = wordOf({ [one.other]: one.said }, one.other, state);
        return html`<p class="note strong" data-testid="alike-kind" role="status">
          ${texts.alikeKind(name, other)}
          <button
            type="button"
            ?disabled=${isAsking}
            @click=${() => {
              actions.change({ mapping: withOther(mapping, one) });
              focusOn('data-understood-title');
            }}
          >
            ${texts.useKind(other)}
          </button>
        </p>`;
      });
}

/** What is in no box of the guess: divisions that the reference alone tells, around those that rows name. */
function besideBoxes({ state }: DataContext, { plan: { boxes, entities, faults } }: Understood): TemplateResult | '' {
  const others = boxes === undefined || faults.length > 0 ? 0 : countDrawn(entities) - boxes.all;
  return others <= 0
    ? ''
    : html`<p class="note" data-testid="beside-boxes">${dataTextsOf(state).besideBoxes(others)}</p>`;
}

function mergeChoice({ state, actions }: DataContext, { merge }: Understood): TemplateResult {
  const texts = dataTextsOf(state);
  const choose = ({ currentTarget }: Event) => actions.setMerge((currentTarget as HTMLInputElement).checked);
  return html`<label class="merge">
    <input type="checkbox" data-testid="data-merge" .checked=${live(merge)} @change=${choose} />
    <span>${texts.merge}<small>${texts.mergeSays}</small></span>
  </label>`;
}
