import { html, type TemplateResult } from 'lit-html';
import type { CypherContext } from './acts.ts';
import { type Parameter, parameterNames, parameterTypes, type ParameterType } from './console.ts';
import { consoleTextsOf } from './texts.ts';

const usual: Parameter = { type: 'String', text: '' };

/** A form with one row for each parameter of the statement; nothing where it has none. */
export function parametersForm({ state, actions }: CypherContext): TemplateResult | '' {
  const texts = consoleTextsOf(state);
  const { statement, parameters } = state.console;
  const names = parameterNames(statement);
  if (names.length === 0) return '';
  return html`<fieldset class="parameters" data-testid="query-parameters">
    <legend>${texts.parameters}</legend>
    ${names.map((name) => {
      const given = parameters[name] ?? usual;
      return html`<div class="parameter">
        <label for=${`parameter-${name}`}>$${name}</label>
        <input
          id=${`parameter-${name}`}
          data-parameter=${name}
          autocomplete="off"
          ?disabled=${given.type === 'Null'}
          .value=${given.text}
          @input=${(event: Event) => actions.setParameter(name, { ...given, text: (event.target as HTMLInputElement).value })}
        />
        <select
          aria-label=${texts.parameterType(name)}
          .value=${given.type}
          @change=${(event: Event) => actions.setParameter(name, { ...given, type: (event.target as HTMLSelectElement).value as ParameterType })}
        >
          ${parameterTypes.map((type) => html`<option value=${type} ?selected=${type === given.type}>${texts.parameterTypes[type]}</option>`)}
        </select>
      </div>`;
    })}
  </fieldset>`;
}
