import { html, type TemplateResult } from 'lit-html';
import type { search } from '#contract/search-routes';
import type { ReplyOf } from '#contract/route';
import { type Api, RequestError } from '../api.ts';
import { errorText, kindName, textsOf } from '../i18n/texts.ts';
import { kindIcon, type PanelContext } from './parts.ts';

type Reply = ReplyOf<typeof search>;

/** The search box: a combobox (WAI-ARIA 1.2) whose answers come as one types. Its own small state is nobody else's business. */
export function createSearch(api: Api, changed: () => void) {
  let text = '';
  let active = 0;
  let open = false;
  let answer: Reply | RequestError | undefined;
  let request = new AbortController();

  const ask = async (q: string) => {
    text = q;
    request.abort();
    request = new AbortController();
    const { signal } = request;
    open = q.trim() !== '';
    if (!open) answer = undefined;
    changed();
    if (!open) return;
    try {
      const reply = await api.search(q.trim(), signal);
      if (signal.aborted) return;
      [answer, active] = [reply, 0];
    } catch (cause) {
      if (signal.aborted) return;
      answer = cause instanceof RequestError ? cause : new RequestError('internal', String(cause), cause);
    }
    changed();
  };

  const close = () => {
    open = false;
    changed();
  };

  return ({ state, actions }: PanelContext): TemplateResult => {
    const texts = textsOf(state);
    const results = answer !== undefined && 'results' in answer ? answer.results : [];
    const choose = (at: number) => {
      const result = results[at];
      if (result === undefined) return;
      close();
      void actions
        .openEntity(result.id)
        .then(() => document.querySelector<HTMLElement>('[data-testid="entity-details"]')?.focus());
    };
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined && results.length > 0) {
        active = (active + step + results.length) % results.length;
        changed();
      } else if (event.key === 'Enter') choose(active);
      else if (event.key === 'Escape' && open) close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    return html`
      <div class="search" role="search">
        <input
          type="search"
          data-testid="search-input"
          role="combobox"
          autocomplete="off"
          aria-label=${texts.search}
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="search-results"
          aria-autocomplete="list"
          aria-activedescendant=${open && results.length > 0 ? `result-${String(active)}` : ''}
          placeholder=${texts.searchPlaceholder}
          .value=${text}
          @input=${(event: InputEvent) => void ask((event.target as HTMLInputElement).value)}
          @keydown=${onKey}
          @focus=${() => {
            if (text.trim() !== '' && !open) {
              open = true;
              changed();
            }
          }}
          @blur=${close}
        />
        <kbd aria-hidden="true">Ctrl K</kbd>
        <div class="results" ?hidden=${!open}>
          <ul id="search-results" role="listbox" aria-label=${texts.search}>
            ${results.map(
              (result, at) =>
                html` <li
                  role="option"
                  id=${`result-${String(at)}`}
                  aria-selected=${at === active ? 'true' : 'false'}
                  class=${at === active ? 'active' : ''}
                  @mousedown=${(event: MouseEvent) => {
                    event.preventDefault();
                    choose(at);
                  }}
                >
                  ${kindIcon(state, result.kind)}
                  <span
                    ><b>${result.name}</b>${result.match.field === 'name' ? '' : html` <i>${result.match.text}</i>`}
                    <small
                      >${[kindName(state, result.kind), ...result.within.map(({ name }) => name)].join(' · ')}</small
                    ></span
                  >
                </li>`,
            )}
          </ul>
          ${answer === undefined ? html`<p>${texts.loading}</p>` : answer instanceof RequestError ? html`<p role="alert">${errorText(texts, answer)}</p>` : results.length === 0 ? html`<p>${texts.searchNothing(text)}</p>` : answer.truncated ? html`<p>${texts.searchMore(results.length, answer.total)}</p>` : ''}
        </div>
      </div>
    `;
  };
}
