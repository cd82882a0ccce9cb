import { html, type TemplateResult } from 'lit-html';
import type { GuestDatabase } from '#shared/contract/guest-routes';
import { type GuestMapping, type ReadType, saidOf } from '#shared/guest-mapping';
import { listText } from '../../i18n/list-text.ts';
import { kindName } from '../../i18n/texts.ts';
import type { GuestContext } from './acts.ts';
import { type TieRole, tieRoleOf, tieRoles, withTieRole } from './roles.ts';
import { select } from './select.ts';
import { guestTextsOf } from './texts.ts';

type Type = GuestDatabase['types'][number];
const mostTies = 3;

/** Each type with what it ties, what it does, which way it is read, and the property that dates it. */
export function typesTable(
  context: GuestContext,
  { types }: GuestDatabase,
  { mapping, isLocked }: { mapping: GuestMapping; isLocked: boolean },
): TemplateResult {
  const texts = guestTextsOf(context.state);
  const { type, many, ties, does, turned, date } = texts.heads;
  return html`<table data-testid="guest-types">
    <caption>
      ${texts.typesTitle}
    </caption>
    <thead>
      <tr>
        ${[type, many, ties, does, turned, date].map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${types.map((one) => row(context, one, saidOf(mapping.types, one.type) ?? {}, isLocked))}
    </tbody>
  </table>`;
}

function row({ state, actions }: GuestContext, one: Type, read: ReadType, isLocked: boolean): TemplateResult {
  const texts = guestTextsOf(state);
  const change = (next: ReadType) => actions.changeType(one.type, next);
  const dates = one.properties.map(({ key }) => key);
  return html`<tr data-type-row=${one.type}>
    <th scope="row">${one.type}</th>
    <td class="number">${one.count.toLocaleString(state.language)}</td>
    <td>${tiesOf(state, one)}</td>
    <td>
      ${select<TieRole>({
        ...{ name: texts.of(one.type, texts.heads.does), what: 'does', among: tieRoles, isLocked },
        ...{ chosen: tieRoleOf(read), label: (role) => texts.tieRole[role] },
        choose: (role) => change(withTieRole(read, role ?? 'none')),
      })}
    </td>
    <td>
      <label class="turned"
        ><input
          type="checkbox"
          autocomplete="off"
          data-what="turned"
          .checked=${read.turned === true}
          ?disabled=${isLocked}
          aria-label=${texts.of(one.type, texts.heads.turned)}
          @change=${() => change(turned(read))}
        />${texts.turned}</label
      >
    </td>
    <td>
      ${
        dates.length === 0
          ? ''
          : select({
              ...{ name: texts.of(one.type, texts.heads.date), what: 'date', among: dates, isLocked },
              ...{ chosen: read.date, none: texts.noProperty.date },
              label: (key) => texts.property(key, one.properties.find((held) => held.key === key)?.examples[0]),
              choose: (key) => change(withDate(read, key)),
            })
      }
    </td>
  </tr>`;
}

function tiesOf(state: GuestContext['state'], { ties }: Type): string {
  const words = ties.slice(0, mostTies).map(({ from, to }) => `${kindName(state, from)} → ${kindName(state, to)}`);
  return listText(state, ties.length > mostTies ? [...words, `+${ties.length - mostTies}`] : words);
}

function turned({ turned: was, ...read }: ReadType): ReadType {
  return was === true ? read : { ...read, turned: true };
}

function withDate({ date: _, ...read }: ReadType, date: string | undefined): ReadType {
  return date === undefined ? read : { ...read, date };
}
