import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ref } from 'lit-html/directives/ref.js';
import { type Api, RequestError } from '../api.ts';
import { textsOf } from '../i18n/texts.ts';
import { isComposing } from '../parts/composing.ts';
import { bringOptionInSight, steppedTo } from '../parts/list-option.ts';
import { observeSize } from '../parts/observed-size.ts';
import { cutToItems } from '../parts/text-size.ts';
import type { PageContext } from './rooms.ts';
import { createAsking } from './search-asking.ts';
import { type Group, type Result, searchGroups } from './search-groups.ts';
import { searchResults } from './search-results.ts';

interface SearchParts {
  api: Api;
  /** Draws the page anew. */
  changed: () => void;
  /** Makes ids of its own, for there are several boxes on the page. */
  name: string;
  /** Whether relations, sentences and views are looked for too. */
  isWhole: boolean;
  choose: (result: Result) => void;
  context: () => PageContext;
}

/** A search box: a combobox (WAI-ARIA 1.2) whose answers come as one types. Its own small state is nobody else's business. */
export function createSearch({ api, changed, name, isWhole, choose: chooseEntity, context: now }: SearchParts) {
  const asking = createAsking({ api, changed, isWhole, isFirm: (kind) => now().state.roles.firms.includes(kind) });
  let active = 0;
  // Of what it says it looks for, it says what has room.
  const room = observeSize({ width: 400, height: 20 }, changed);
  let open = false;

  const groupsFor = (context: PageContext): Group[] => {
    const answer = asking.answer();
    if (answer === undefined || answer instanceof RequestError) return [];
    const chooseResult = (result: Result) => {
      if (!isWhole) asking.clear();
      chooseEntity(result);
    };
    return searchGroups(context, answer, chooseResult, isWhole);
  };
  const optionsOf = (groups: readonly Group[]) => groups.flatMap(({ options }) => options);

  const type = (text: string) => {
    active = 0;
    open = text.trim() !== '';
    void asking.ask(text);
  };

  const close = () => {
    open = false;
    asking.cancel();
    changed();
  };

  const choose = (option: Group['options'][number] | undefined, how: 'alone' | 'also' = 'alone') => {
    if (option === undefined) return;
    // Where one more is chosen the list stays for the next.
    if (how === 'also' && option.also !== undefined) {
      option.also();
      return;
    }
    close();
    option.choose();
  };

  // Back and Forward lead away from what was looked for; of that the address says nothing.
  if (isWhole)
    window.addEventListener('popstate', ({ state }) => {
      // A place of this page that is gone to, as by a skip link, leads away from nothing.
      if (state === null) return;
      asking.clear();
      close();
    });

  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const isAdding = event.ctrlKey || event.metaKey;
    const to = steppedTo(event, active, optionsOf(groupsFor(now())).length);
    if (to !== undefined) {
      active = to;
      changed();
      bringOptionInSight(`${name}-${active}`);
    } else if (event.key === 'Enter')
      asking.whenAnswered(() => choose(optionsOf(groupsFor(now()))[active], isAdding ? 'also' : 'alone'));
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (context: PageContext, label: string, placeholder?: string): TemplateResult => {
    const [answer, text] = [asking.answer(), asking.text()];
    const groups = groupsFor(context);
    const shown = optionsOf(groups);
    return html`
      <div class="search" role="search" aria-label=${label}>
        <input
          type="search"
          data-testid="${name}-input"
          role="combobox"
          autocomplete="off"
          aria-label=${label}
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="${name}-results"
          aria-autocomplete="list"
          aria-activedescendant=${open && shown.length > 0 ? `${name}-${active}` : ''}
          placeholder=${cutToItems(placeholder ?? textsOf(context.state).searchPlaceholder, room.size().width)}
          ${ref(room.attach)}
          .value=${live(text)}
          @input=${(event: InputEvent) => type((event.target as HTMLInputElement).value)}
          @keydown=${onKey}
          @focus=${() => {
            if (text.trim() === '' || open) return;
            open = true;
            changed();
          }}
          @blur=${close}
        />
        ${isWhole ? html`<kbd aria-hidden="true">Ctrl K</kbd>` : ''}
        <div class="results" ?hidden=${!open}>
          ${searchResults(context, { name, label, groups, active, answer, text, choose, type: isWhole ? type : undefined })}
        </div>
      </div>
    `;
  };
}
