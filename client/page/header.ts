import { html, type TemplateResult } from 'lit-html';
import { nextLanguage, textsOf } from '../i18n/texts.ts';
import { labelModes } from '../state/state.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { PreferenceActs } from '../actions/preferences.ts';
import { closeOnEscape } from '../parts/close-on-escape.ts';
import { copyLink } from '../parts/copy-link.ts';
import { moveInGroup } from '../parts/roving.ts';
import { roomsFit } from './address.ts';
import type { PageState } from './rooms.ts';

type HeaderContext = PanelContext<Pick<CoreActs, 'undo' | 'redo'> & PreferenceActs> & { state: PageState };

export function header(
  { state, actions }: HeaderContext,
  search: TemplateResult,
  { download, help, forms }: { download: () => void; help: TemplateResult; forms: TemplateResult },
): TemplateResult {
  const texts = textsOf(state);
  const other = nextLanguage(state.language);
  const dark = state.theme === 'dark';
  return html`
    <h1 class="brand"><img src="./icon.svg" alt="" />${texts.appName}</h1>
    ${search}
    <div class="tools" role="toolbar" aria-label=${texts.tools} data-roving @keydown=${moveInGroup}>
      ${step({ testId: 'graph-undo', name: texts.undo, keys: 'Ctrl Z', moments: state.past, act: actions.undo })}
      ${step({ testId: 'graph-redo', name: texts.redo, keys: 'Ctrl Shift Z', moments: state.future, act: actions.redo })}
      <button
        type="button"
        data-testid="language"
        lang=${textsOf({ language: other }).lang}
        title=${texts.languageName}
        @click=${() => actions.setLanguage(other)}
      >
        ${texts.language}
      </button>
      <button
        type="button"
        data-testid="theme"
        tabindex="-1"
        aria-pressed=${dark ? 'true' : 'false'}
        @click=${() => actions.setTheme(dark ? 'light' : 'dark')}
      >
        ${dark ? texts.light : texts.dark}
      </button>
      ${copyLink(state, texts.linkOfPage, roomsFit(state))}
      <details class="menu" @keydown=${closeOnEscape} @click=${closeOnChoice}>
        <summary data-testid="graph-menu" role="button" tabindex="-1">${texts.menu}</summary>
        <div class="menu-items">
          <button type="button" data-testid="export-json" @click=${download}>${texts.exportJson}</button>
          ${help}
          <fieldset>
            <legend>${texts.labels}</legend>
            ${labelModes.map(
              (mode) =>
                html`<label
                  ><input
                    type="radio"
                    name="labels"
                    .checked=${state.labels === mode}
                    @change=${() => actions.setLabels(mode)}
                  />${texts.labelsMode[mode]}</label
                >`,
            )}
          </fieldset>
          ${forms}
        </div>
      </details>
    </div>
  `;
}

interface Step {
  testId: string;
  name: string;
  keys: string;
  /** Where it can lead. */
  moments: readonly unknown[];
  act: () => void;
}

/** Back or forth through what was drawn. */
function step({ testId, name, keys, moments, act }: Step): TemplateResult {
  return html`<button
    type="button"
    data-testid=${testId}
    tabindex="-1"
    ?disabled=${moments.length === 0}
    @click=${act}
    title=${keys}
  >
    ${name}
  </button>`;
}

/** Pictures and dossiers take a while, and may not come: what they say is read here, and they close it themselves. */
function closeOnChoice(event: MouseEvent): void {
  if ((event.target as HTMLElement).matches('.menu-items :is(button, a):not(.pictures *)'))
    (event.currentTarget as HTMLDetailsElement).open = false;
}
