import { html, type TemplateResult } from 'lit-html';
import { AsyncDirective, directive } from 'lit-html/async-directive.js';
import { live } from 'lit-html/directives/live.js';
import { isComposing } from './composing.ts';
import { bringOptionInSight, listOption, steppedTo } from './list-option.ts';
import { loadReadNames, matchOf, type ReadName, type ReadNames } from './name-matches.ts';

export interface Choosable {
  id: string;
  name: string;
  /** Further names that it is found by. */
  aliases: readonly string[];
  /** What tells it apart from others of its name. */
  note: string;
}

interface SearchedChoice {
  label: string;
  /** Of the field in its form; the value is the id that was chosen. */
  name: string;
  testid: string;
  /** The id that is chosen at first; empty where none is. */
  chosen: string;
  /** In the order in which they are listed. */
  options: readonly Choosable[];
  texts: { choose: string; nothing: (typed: string) => string; more: (shown: number, all: number) => string };
}

/** So many are listed at once; the others are counted, and found by typing on. */
const mostListed = 50;

/** A choice among many by typing a part of a name: a combobox (WAI-ARIA 1.2) that is a field of a form. */
class SearchedChoiceField extends AsyncDirective {
  private given: SearchedChoice | undefined;
  private chosen = '';
  /** What was typed since the list opened; undefined while nothing was. */
  private typed: string | undefined;
  private isOpen = false;
  private active = 0;
  private read: ReadNames | undefined;
  private readonly readings = new Map<string, ReadName>();

  override render(given: SearchedChoice): TemplateResult {
    if (this.given?.chosen !== given.chosen) this.chosen = given.chosen;
    this.given = given;
    return this.drawn(given);
  }

  private drawn({ label, name, testid, options, texts }: SearchedChoice): TemplateResult {
    const matched = this.isOpen ? this.matched() : [];
    const shown = matched.slice(0, mostListed);
    const chosen = options.find(({ id }) => id === this.chosen);
    return html`<div class="searched-choice">
      <label for="${name}-field">${label}</label>
      <input
        type="text"
        id="${name}-field"
        role="combobox"
        autocomplete="off"
        required
        data-testid=${testid}
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-controls="${name}-options"
        aria-autocomplete="list"
        aria-activedescendant=${shown.length > 0 ? this.idOf(this.active) : ''}
        placeholder=${texts.choose}
        .value=${live(this.typed ?? (chosen === undefined ? '' : `${chosen.name} · ${chosen.note}`))}
        @focus=${({ currentTarget }: Event) => (currentTarget as HTMLInputElement).select()}
        @click=${() => this.put({ isOpen: true })}
        @input=${({ currentTarget }: Event) => this.type((currentTarget as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, shown)}
        @blur=${() => this.put({ isOpen: false, typed: undefined })}
      />
      <input type="hidden" name=${name} .value=${live(this.chosen)} @change=${this.onSet} />
      <div class="results" ?hidden=${!this.isOpen}>
        <div id="${name}-options" role="listbox" aria-label=${label}>
          ${shown.map((one, at) =>
            listOption({
              ...{ id: this.idOf(at), isActive: at === this.active, choose: () => this.choose(one) },
              content: html`<span>${one.name} <small>${one.note}</small></span>`,
            }),
          )}
        </div>
        ${matched.length === 0 ? html`<p>${texts.nothing(this.typed ?? '')}</p>` : ''}
        ${matched.length > shown.length ? html`<p>${texts.more(shown.length, matched.length)}</p>` : ''}
      </div>
    </div>`;
  }

  private matched(): Choosable[] {
    const { typed = '', read } = this;
    const reading = read === undefined ? undefined : (name: string) => this.reading(name, read);
    return (this.given?.options ?? [])
      .flatMap((option) => {
        const rank = matchOf(typed, [option.name, ...option.aliases], reading);
        return rank === undefined ? [] : [{ option, rank }];
      })
      .sort((a, b) => a.rank - b.rank)
      .map(({ option }) => option);
  }

  private reading(name: string, read: ReadNames): ReadName {
    const known = this.readings.get(name) ?? read(name);
    this.readings.set(name, known);
    return known;
  }

  private type(typed: string): void {
    this.put({ typed, isOpen: true, active: 0 });
    if (this.read !== undefined || !/[a-z]/i.test(typed)) return;
    void loadReadNames().then((read) => this.put({ read }));
  }

  private choose({ id }: Choosable): void {
    this.put({ chosen: id, isOpen: false, typed: undefined });
  }

  private onKey(event: KeyboardEvent, shown: readonly Choosable[]): void {
    if (isComposing(event)) return;
    if (!this.isOpen) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      this.put({ isOpen: true, active: 0 });
    } else {
      const to = steppedTo(event, this.active, shown.length);
      const found = shown[this.active];
      if (to !== undefined) {
        this.put({ active: to });
        bringOptionInSight(this.idOf(to));
      } else if (event.key === 'Enter') {
        if (found !== undefined) this.choose(found);
      } else if (event.key === 'Escape') this.put({ isOpen: false, typed: undefined });
      else return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Somebody else set the field, and told it by an event. */
  private readonly onSet = ({ currentTarget }: Event) =>
    this.put({ chosen: (currentTarget as HTMLInputElement).value });

  private idOf(at: number): string {
    return `${this.given?.name ?? ''}-option-${at}`;
  }

  private put(
    change: Partial<{ chosen: string; typed: string | undefined; isOpen: boolean; active: number; read: ReadNames }>,
  ): void {
    Object.assign(this, change);
    if (this.isConnected && this.given !== undefined) this.setValue(this.drawn(this.given));
  }
}

export const searchedChoice = directive(SearchedChoiceField);
