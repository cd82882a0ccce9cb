import { html, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { SavedView } from '#shared/saved-views';
import { textsOf } from '../../i18n/texts.ts';
import { filesOfInput } from '../../parts/dropped.ts';
import { failureText } from '../../parts/failure.ts';
import type { PageState } from '../rooms.ts';
import type { Place, ShelfActs } from './shelf.ts';
import { savedTextsOf } from './texts.ts';
import { savedRow, wordsForm } from './row.ts';

interface Shown {
  state: PageState;
  shelf: ShelfActs;
  /** What the view that is on is called. */
  titleNow: string;
}

/** The views that are saved: saving one, and each to be opened, changed, removed, handed on. */
export function savedDialog({ state, shelf, titleNow }: Shown): TemplateResult {
  const texts = savedTextsOf(state);
  const { own, isBarred, said, isFailure, removed, isBusy } = shelf.now();
  const bring = ({ currentTarget }: Event) => {
    const [file] = filesOfInput(currentTarget as HTMLInputElement);
    if (file !== undefined) void shelf.bring(file.name, file.file);
  };
  return html`
    <h2 id="saved-heading" tabindex="-1" data-testid="saved-title">${texts.title}</h2>
    <form method="dialog"><button class="close">${textsOf(state).close}</button></form>
    <section aria-label=${texts.saveNow}>
      <h3>${texts.saveNow}</h3>
      ${keyed(own.length, wordsForm(texts, { title: titleNow, note: '' }, { isBusy, done: (words) => void shelf.save(words) }))}
    </section>
    <p class=${isFailure ? 'note strong' : 'note'} role="status" data-testid="saved-said">
      ${isBusy ? texts.saving : said}
    </p>
    ${
      removed === undefined
        ? ''
        : html`<button type="button" data-testid="saved-undo" @click=${() => void shelf.undo(removed)}>
            ${texts.undo}
          </button>`
    }
    <section data-testid="saved-own">
      <h3>${texts.own}</h3>
      ${isBarred ? html`<p class="note strong">${texts.ownFailed}</p>` : own.length === 0 ? html`<p class="note">${texts.ownNone}</p>` : list(own, 'own')}
      <p class="abreast">
        <button type="button" data-testid="saved-take-out" ?disabled=${own.length === 0} @click=${shelf.takeOut}>
          ${texts.takeOut}
        </button>
        <label class="choose"
          ><span>${texts.bring}</span
          ><input type="file" accept=".json" data-testid="saved-bring" aria-label=${texts.bring} @change=${bring}
        /></label>
      </p>
    </section>
    <section data-testid="saved-shared">
      <h3>${texts.shared}</h3>
      ${sharedList()}
    </section>
  `;

  function list(views: readonly SavedView[], place: Place): TemplateResult {
    return html`<ul>
      ${views.map((view) => savedRow({ state, shelf, place, view, maySave: maySave() }))}
    </ul>`;
  }

  function maySave(): boolean {
    const { shared } = shelf.now();
    return shared?.state === 'done' && shared.value.mayWrite && state.editor.token !== undefined;
  }

  function sharedList(): TemplateResult {
    const { shared } = shelf.now();
    if (shared?.state === 'failed') return failureText(state, shared.error, () => void shelf.read());
    if (shared?.state !== 'done') return html`<p class="loading">${textsOf(state).loading}</p>`;
    const { views, total, next, mayWrite } = shared.value;
    return html`
      ${views.length === 0 ? html`<p class="note">${texts.sharedNone}</p>` : list(views, 'shared')}
      ${
        next === undefined
          ? ''
          : html`<p class="note">
              ${texts.listed(views.length, total)}
              <button type="button" data-testid="saved-more" ?disabled=${isBusy} @click=${() => void shelf.readMore()}>
                ${texts.more}
              </button>
            </p>`
      }
      ${mayWrite ? (state.editor.token === undefined ? html`<p class="note">${texts.sharedToken}</p>` : '') : html`<p class="note">${texts.sharedNot}</p>`}
    `;
  }
}
