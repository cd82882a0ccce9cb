import { html, type TemplateResult } from 'lit-html';
import type { GuestDatabase } from '#shared/contract/guest-routes';
import { type GuestMapping, type ReadLabel, saidOf } from '#shared/guest-mapping';
import { PlaceCoding } from '#shared/place-coding';
import { kindIcon } from '../../parts/kind-icon.ts';
import type { GuestContext } from './acts.ts';
import { type LabelRole, labelRoleOf, labelRoles, withDate, withLabelRole } from './roles.ts';
import { select } from './select.ts';
import { guestTextsOf } from './texts.ts';

type Label = GuestDatabase['labels'][number];

/** Each label with what it does, and the properties that name, date and place its nodes. */
export function labelsTable(
  context: GuestContext,
  { labels }: GuestDatabase,
  { mapping, isLocked }: { mapping: GuestMapping; isLocked: boolean },
): TemplateResult {
  const texts = guestTextsOf(context.state);
  const { label, count, does, name, date, code, where } = texts.heads;
  return html`<table data-testid="guest-labels">
    <caption>
      ${texts.labelsTitle}
    </caption>
    <thead>
      <tr>
        ${[label, count, does, name, date, code, where].map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${labels.map((one) => row(context, one, saidOf(mapping.labels, one.label) ?? {}, isLocked))}
    </tbody>
  </table>`;
}

function row({ state, actions }: GuestContext, one: Label, read: ReadLabel, isLocked: boolean): TemplateResult {
  const texts = guestTextsOf(state);
  const change = (next: ReadLabel) => actions.changeLabel(one.label, next);
  const heldAs = (types: readonly string[] | undefined) =>
    one.properties
      .filter((held) => types === undefined || held.types.some((type) => types.includes(type)))
      .map(({ key }) => key);
  const property = (
    what: 'name' | 'date' | 'code' | 'point' | 'lon' | 'lat',
    chosen: string | undefined,
    among: readonly string[],
    choose: (key: string | undefined) => void,
  ) =>
    among.length === 0 && chosen === undefined
      ? ''
      : select({
          ...{ name: texts.of(one.label, texts.heads[what]), what, among, chosen, isLocked, choose },
          label: (key) => texts.property(key, one.properties.find((held) => held.key === key)?.examples[0]),
          none: what === 'name' ? texts.guessed : texts.noProperty[what],
        });
  const isPlace = typeof read.place === 'string';
  return html`<tr data-label-row=${one.label}>
    <th scope="row">
      ${kindIcon(state, one.kind)}
      <button type="button" class="link" @click=${() => void actions.openLabel(one.label)}>${one.label}</button>
    </th>
    <td class="number">${one.count.toLocaleString(state.language)}</td>
    <td>
      ${select<LabelRole>({
        ...{ name: texts.of(one.label, texts.heads.does), what: 'does', among: labelRoles, isLocked },
        ...{ chosen: labelRoleOf(read), label: (role) => texts.labelRole[role] },
        choose: (role) => change(withLabelRole(read, role ?? 'none')),
      })}
    </td>
    <td>${property('name', read.names?.[0], heldAs(undefined), (key) => change(withName(read, key)))}</td>
    <td>${property('date', read.date, heldAs(dateTypes), (key) => change(withDate(read, key)))}</td>
    <td>
      ${property('code', read.code, heldAs(codeTypes), (key) => change(without(read, 'code', key)))}
      ${
        isPlace && read.code !== undefined
          ? select<PlaceCoding>({
              ...{
                name: texts.of(one.label, texts.heads.coding),
                what: 'coding',
                among: PlaceCoding.options,
                isLocked,
              },
              ...{ chosen: read.coding ?? 'own', label: (coding) => (coding === 'own' ? texts.ownCodes : coding) },
              choose: (coding) => change({ ...read, coding }),
            })
          : ''
      }
    </td>
    <td>
      ${
        isPlace
          ? html`${property('point', read.point, heldAs(['POINT']), (key) => change(without(read, 'point', key)))}
            ${property('lon', read.lon, heldAs(numberTypes), (key) => change(without(read, 'lon', key)))}
            ${property('lat', read.lat, heldAs(numberTypes), (key) => change(without(read, 'lat', key)))}`
          : ''
      }
    </td>
  </tr>`;
}

const numberTypes = ['INTEGER', 'FLOAT'];
const codeTypes = ['STRING', 'INTEGER'];
const dateTypes = ['STRING', 'INTEGER', 'DATE', 'ZONED DATETIME', 'LOCAL DATETIME'];

/** The chosen one first; the others stand in for it where a node has none. */
function withName({ names = [], ...read }: ReadLabel, key: string | undefined): ReadLabel {
  return key === undefined ? read : { ...read, names: [key, ...names.filter((one) => one !== key)] };
}

function without(read: ReadLabel, what: 'code' | 'point' | 'lon' | 'lat', key: string | undefined): ReadLabel {
  const { [what]: _, ...rest } = read;
  return key === undefined ? rest : { ...rest, [what]: key };
}
