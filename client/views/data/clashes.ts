import { html, type TemplateResult } from 'lit-html';
import type { Clash } from '#shared/contract/dataset-routes';
import type { Mapping } from '#shared/mapping';
import type { KindRoles, RelationRoles } from '#shared/vocabulary';
import { listText } from '../../i18n/list-text.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { valueOf } from '../../state/asked.ts';
import type { DataContext } from './acts.ts';
import { wordOf } from './mapping-words.ts';
import type { DataPageState, Understood } from './own.ts';
import { asTheOther, withOwnName } from './resolve-clash.ts';
import { kindRoleOf, typeRoleOf } from './roles.ts';
import { dataTextsOf } from './texts.ts';

/** What a loaded dataset means otherwise, told before the load that it would stop, each with its ways out. */
export function clashes(context: DataContext, known: Understood): TemplateResult {
  const { state } = context;
  const { plan, mapping } = known;
  const texts = dataTextsOf(state);
  return html`<section class="clashes" data-testid="data-clashes" tabindex="-1" role="status">
    ${
      plan.clashes.length === 0
        ? ''
        : html`<h3>${texts.clashes(plan.clashes.length)}</h3>
            <ul>
              ${plan.clashes.map(
                (one) =>
                  html`<li data-clash=${one.name}>
                    <p>${told(state, one, mapping)}</p>
                    ${mapping === undefined ? html`<p class="note">${texts.clashInFiles}</p>` : waysOut(context, known, mapping, one)}
                  </li>`,
              )}
            </ul>`
    }
  </section>`;
}

function waysOut({ state, actions }: DataContext, known: Understood, mapping: Mapping, clash: Clash): TemplateResult {
  const texts = dataTextsOf(state);
  const theirs = asTheOther(mapping, clash);
  const take = (next: Mapping) => () => {
    actions.change({ mapping: next });
    focusOn('data-clashes');
  };
  const own = withOwnName(mapping, clash, known.title ?? known.plan.title);
  if (own === undefined && theirs === undefined) return html`<p class="note">${texts.clashInFiles}</p>`;
  return html`<div class="abreast">
    ${
      own === undefined
        ? ''
        : html`<button type="button" data-testid="clash-own-name" ?disabled=${known.isAsking} @click=${take(own)}>
            ${texts.clashOwnName}
          </button>`
    }
    ${
      theirs === undefined
        ? ''
        : html`<button type="button" data-testid="clash-as-other" ?disabled=${known.isAsking} @click=${take(theirs)}>
            ${texts.clashAsOther(titleOf(state, clash.other))}
          </button>`
    }
  </div>`;
}

function told(state: DataPageState, clash: Clash, mapping: Mapping | undefined): string {
  const texts = dataTextsOf(state);
  const other = titleOf(state, clash.other);
  if (clash.what === 'property') return texts.clashOfProperty(clash.name, other, clash.mine, clash.theirs);
  const words = clash.what === 'kind' ? mapping?.kinds : mapping?.types;
  const [mine, theirs] = rolesInWords(state, clash);
  return texts.clashOf(wordOf(words ?? {}, clash.name, state), other, mine, theirs);
}

function rolesInWords(state: DataPageState, clash: Exclude<Clash, { what: 'property' }>): [string, string] {
  const texts = dataTextsOf(state);
  const ofKind = ({ dated, ...roles }: KindRoles) => {
    const main = kindRoleOf({ ...roles, dated });
    // What joins others has a date mostly, and need not.
    const isDatedToo = dated === true && main !== 'dated';
    return listText(state, [texts.kindRole[main], ...(isDatedToo ? [texts.kindRole.dated] : [])]);
  };
  const ofType = (roles: RelationRoles) => texts.typeRole[typeRoleOf(roles)];
  const both =
    clash.what === 'kind' ? [ofKind(clash.mine), ofKind(clash.theirs)] : [ofType(clash.mine), ofType(clash.theirs)];
  return [both[0] ?? '', both[1] ?? ''];
}

function titleOf({ data: { datasets } }: DataPageState, id: string): string {
  return valueOf(datasets)?.datasets.find((one) => one.id === id)?.title ?? id;
}
