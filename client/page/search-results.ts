import { html, type TemplateResult } from 'lit-html';
import { RequestError } from '../api.ts';
import { errorText, textsOf } from '../i18n/texts.ts';
import { listOption } from '../parts/list-option.ts';
import type { PageContext } from './rooms.ts';
import type { Answer, Group } from './search-groups.ts';
import { examplesOf } from './search-offers.ts';

interface Results {
  /** Of the box, for the ids of its options. */
  name: string;
  label: string;
  text: string;
  answer: Answer | RequestError | undefined;
  groups: readonly Group[];
  /** The option that the keyboard points at, counted over all groups. */
  active: number;
  choose: (option: Group['options'][number], how: 'alone' | 'also') => void;
  /** Writes a text into the box; without it no examples are offered. */
  type: ((text: string) => void) | undefined;
}

/** What is listed below a search box: the answers by kind, or why there are none. */
export function searchResults(context: PageContext, results: Results): TemplateResult {
  const { name, label, answer, groups, text } = results;
  const texts = textsOf(context.state);
  const numbers = new Map(groups.flatMap(({ options }) => options).map((one, at) => [one, at]));
  const option = (one: Group['options'][number]) => {
    const at = numbers.get(one) ?? 0;
    return listOption({
      ...{ id: `${name}-${String(at)}`, isActive: at === results.active, content: one.content },
      choose: ({ ctrlKey, metaKey, shiftKey }) =>
        results.choose(one, ctrlKey || metaKey || shiftKey ? 'also' : 'alone'),
    });
  };
  return html`<div id="${name}-results" role="listbox" aria-label=${label}>
      ${groups.map(
        (group) =>
          html`<div role="group" aria-label=${group.title}>
            ${groups.length > 1 ? html`<p class="group-title" aria-hidden="true">${group.title}</p>` : ''}
            ${group.options.map(option)}
          </div>`,
      )}
    </div>
    ${groups.map(({ note }) => (note === undefined ? '' : html`<p>${note}</p>`))}
    ${answer === undefined ? html`<p>${texts.loading}</p>` : answer instanceof RequestError ? html`<p role="alert">${errorText(texts, answer)}</p>` : numbers.size === 0 ? nothingFound(context, text, results.type) : ''}`;
}

/** Says what can be searched for, with texts that find something here. */
function nothingFound({ state }: PageContext, text: string, type: Results['type']): TemplateResult {
  const texts = textsOf(state);
  return html`<p>${texts.searchNothing(text)}</p>
    ${
      type === undefined
        ? ''
        : html`<p class="examples">
            ${texts.searchTry}
            ${examplesOf(state).map(
              ({ what, text: example }) =>
                html`<button
                  type="button"
                  class="link"
                  tabindex="-1"
                  data-example=${what}
                  @mousedown=${(event: MouseEvent) => {
                    event.preventDefault();
                    type(example);
                  }}
                >
                  ${texts.searchExample[what]}<q>${example}</q>
                </button>`,
            )}
          </p>`
    }`;
}
