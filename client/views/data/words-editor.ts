import { html, type TemplateResult } from 'lit-html';
import type { Mapping } from '#shared/mapping';
import { unlessTyped } from '../../parts/unless-typed.ts';
import type { DataContext } from './acts.ts';
import { setKind, withType } from './mapped-words.ts';
import { withKindCalled, withTypeCalled } from './own-names.ts';
import { loadedWord } from './loaded-words.ts';
import { wordOf } from './mapping-words.ts';
import type { Understood } from './own.ts';
import { kindRoleOf, kindRoles, typeRoleOf, typeRoles, withKindRole, withTypeRole } from './roles.ts';
import { dataTextsOf } from './texts.ts';

/** What kinds and types are called and do, and what the dataset is called. */
export function wordsEditor(context: DataContext, known: Understood): TemplateResult | '' {
  const texts = dataTextsOf(context.state);
  const { mapping, guess, asBefore, plan } = known;
  const isMade = (known.title ?? plan.title) !== '';
  if (mapping === undefined && !isMade) return '';
  // Until it is corrected, the page shows what has to be: what nothing joins needs a role.
  return html`<details class="words" data-testid="data-words" ?open=${guess === undefined && asBefore === undefined}>
    <summary>${texts.words}</summary>
    ${mapping === undefined ? '' : html`${kinds(context, mapping, known)} ${types(context, mapping, known)}`}
    ${isMade ? ofDataset(context, known) : ''}
  </details>`;
}

function ofDataset(context: DataContext, known: Understood): TemplateResult {
  const texts = dataTextsOf(context.state);
  const { plan } = known;
  return html`<div class="of-dataset">
    <label
      >${texts.datasetTitle}
      <input
        data-testid="dataset-title"
        maxlength="200"
        required
        .value=${unlessTyped(known.title ?? plan.title)}
        @change=${ifValid((title) => context.actions.change({ title }))}
      />
    </label>
    <label
      >${texts.datasetId}
      <input
        data-testid="dataset-id"
        pattern="[a-z0-9][a-z0-9._-]{0,63}"
        required
        title=${texts.datasetIdSays}
        .value=${unlessTyped(known.id ?? plan.id)}
        @change=${ifValid((id) => context.actions.change({ id }))}
      />
      <small>${texts.datasetIdSays}</small>
    </label>
  </div>`;
}

function kinds({ state, actions }: DataContext, mapping: Mapping, known: Understood): TemplateResult {
  const texts = dataTextsOf(state);
  return html`<fieldset>
    <legend>${texts.kindsTitle}</legend>
    ${Object.entries(mapping.kinds).map(([kind, said]) =>
      row({
        ...{ id: kind, nameLabel: texts.itsName(kind), roleLabel: texts.itsRole(kind) },
        ...{ name: wordOf(mapping.kinds, kind, state), roles: kindRoles, roleNames: texts.kindRole },
        ...{
          role: kindRoleOf(said),
          kept: keptText(state, wordOf(mapping.kinds, kind, state), loadedWord(state, known, 'kind', kind)),
        },
        rename: (name) =>
          actions.change({ mapping: withKindCalled(mapping, kind, { ...said, [state.language]: name }, name) }),
        choose: (role) => actions.change({ mapping: setKind(mapping, kind, withKindRole(said, role)) }),
      }),
    )}
  </fieldset>`;
}

function types({ state, actions }: DataContext, mapping: Mapping, known: Understood): TemplateResult {
  const texts = dataTextsOf(state);
  return html`<fieldset>
    <legend>${texts.typesTitle}</legend>
    ${Object.entries(mapping.types).map(([type, said]) =>
      row({
        ...{ id: type, nameLabel: texts.itsName(type), roleLabel: texts.itsRole(type) },
        ...{ name: wordOf(mapping.types, type, state), roles: typeRoles, roleNames: texts.typeRole },
        ...{
          role: typeRoleOf(said),
          kept: keptText(state, wordOf(mapping.types, type, state), loadedWord(state, known, 'type', type)),
        },
        rename: (name) =>
          actions.change({ mapping: withTypeCalled(mapping, type, { ...said, [state.language]: name }, name) }),
        choose: (role) => actions.change({ mapping: withType(mapping, type, withTypeRole(said, role)) }),
      }),
    )}
  </fieldset>`;
}

interface Row<Role extends string> {
  id: string;
  nameLabel: string;
  roleLabel: string;
  name: string;
  role: Role;
  /** That what is loaded calls it otherwise, and goes on to; else empty. */
  kept: string;
  roles: readonly Role[];
  roleNames: Readonly<Record<Role, string>>;
  rename: (name: string) => void;
  choose: (role: Role) => void;
}

function row<Role extends string>(one: Row<Role>): TemplateResult {
  const { id, nameLabel, roleLabel, name, role, kept, roles, roleNames, rename, choose } = one;
  const chosen = ({ currentTarget }: Event) => {
    const wanted = roles.find((other) => other === (currentTarget as HTMLSelectElement).value);
    if (wanted !== undefined) choose(wanted);
  };
  return html`<div class="word" data-word=${id}>
    <code>${id}</code>
    <input aria-label=${nameLabel} required maxlength="100" .value=${unlessTyped(name)} @change=${ifValid(rename)} />
    <select aria-label=${roleLabel} @change=${chosen}>
      ${roles.map((other) => html`<option value=${other} .selected=${other === role}>${roleNames[other]}</option>`)}
    </select>
    ${kept === '' ? '' : html`<small class="note" data-testid="kept-word">${kept}</small>`}
  </div>`;
}

function keptText(state: DataContext['state'], name: string, loaded: string | undefined): string {
  return loaded === undefined || loaded === name ? '' : dataTextsOf(state).keptWord(loaded);
}

/** What is not valid is said by the browser, and stays to be mended. */
function ifValid(act: (value: string) => void): (event: Event) => void {
  return ({ currentTarget }) => {
    const input = currentTarget as HTMLInputElement;
    if (input.reportValidity()) act(input.value.trim());
  };
}
