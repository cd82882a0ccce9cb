import { html, type TemplateResult } from 'lit-html';
import type { SavedView } from '#shared/saved-views';
import { textsOf } from '../../i18n/texts.ts';
import { copyButton } from '../../parts/copy-button.ts';
import { dateTime } from '../../parts/date-time.ts';
import type { PageState } from '../rooms.ts';
import type { Place, ShelfActs, Words } from './shelf.ts';
import { type SavedTexts, savedTextsOf } from './texts.ts';

interface Row {
  state: PageState;
  shelf: ShelfActs;
  place: Place;
  view: SavedView;
  /** Whether one may be saved on the server. */
  maySave: boolean;
}

/** A view that is saved: its picture, what it is called, when it was saved, and what can be done with it. */
export function savedRow({ state, shelf, place, view, maySave }: Row): TemplateResult {
  const texts = savedTextsOf(state);
  const { editing, isBusy } = shelf.now();
  const { id, title, note, at, picture } = view;
  const mayChange = place === 'own' || maySave;
  return html`<li data-saved=${id}>
    ${picture === undefined ? html`<span class="no-picture" aria-hidden="true"></span>` : html`<img src=${picture} alt="" />`}
    <div>
      ${
        editing === `${place} ${id}`
          ? html`${wordsForm(texts, { title, note }, { isBusy, done: (words) => void shelf.change(place, view, words) })}
              <button type="button" @click=${() => shelf.edit(place, id, false)}>${textsOf(state).cancel}</button>`
          : html`<a href="./?saved=${id}" data-testid="saved-open" aria-label=${texts.look(title)}><b>${title}</b></a>
              <small><time datetime=${at}>${dateTime(state, at)}</time></small>
              ${note === '' ? '' : html`<p>${note}</p>`}
              <p class="abreast">
                ${mayChange ? html`${button('rename', texts.rename, texts.renameOf(title), () => shelf.edit(place, id, true))} ${button('remove', texts.remove, texts.removeOf(title), () => void shelf.remove(place, view))}` : ''}
                ${place === 'own' && maySave ? button('share', texts.share, texts.shareOf(title), () => void shelf.share(view)) : ''}
                ${place === 'shared' ? copyButton(state, { testId: 'saved-copy', name: textsOf(state).copyLink, holds: texts.look(title), text: () => new URL(`./?saved=${id}`, location.href).href, failed: textsOf(state).linkNotCopied }) : ''}
              </p>`
      }
    </div>
  </li>`;

  function button(testId: string, name: string, label: string, act: () => void): TemplateResult {
    return html`<button
      type="button"
      data-testid="saved-${testId}"
      aria-label=${label}
      ?disabled=${isBusy}
      @click=${act}
    >
      ${name}
    </button>`;
  }
}

/** Title and note of a view. */
export function wordsForm(
  texts: SavedTexts,
  { title, note }: Words,
  { isBusy, done }: { isBusy: boolean; done: (words: Words) => void },
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [given, said] = [form.get('title'), form.get('note')];
    if (typeof given === 'string' && given.trim() !== '' && typeof said === 'string')
      done({ title: given.trim(), note: said.trim() });
  };
  return html`<form class="say-form" @submit=${submit}>
    <label
      >${texts.name}<input
        name="title"
        required
        maxlength="200"
        autocomplete="off"
        data-testid="saved-name"
        value=${title}
    /></label>
    <label
      >${texts.note}<textarea
        name="note"
        rows="2"
        maxlength="2000"
        data-testid="saved-note"
        .defaultValue=${note}
      ></textarea>
    </label>
    <p class="abreast"><button class="primary" data-testid="saved-save" ?disabled=${isBusy}>${texts.save}</button></p>
  </form>`;
}
