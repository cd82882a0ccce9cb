import { listText } from '../../i18n/list-text.ts';
import { kindName, textsOf } from '../../i18n/texts.ts';
import { statedNumber } from '../../parts/stated-number.ts';
import type { EntityDetails, State } from '../../state/state.ts';
import { element, type Markup } from '../markup.ts';
import { evidenceOf } from './evidence.ts';
import type { DossierOf } from './fact.ts';
import { dossierTexts } from './texts.ts';

/** What an entity is, where it lies, what it is called besides, and its numbers, each with its sentence. */
export function entityCard(
  state: Pick<State, 'language' | 'schema'>,
  of: DossierOf,
  { entity, within, measures, evidence }: EntityDetails,
): Markup[] {
  const texts = textsOf(state);
  const rows: [string, string | undefined][] = [
    [dossierTexts(state).head.kind, kindName(state, entity.kind)],
    [texts.within, within.length === 0 ? undefined : within.map(({ name }) => name).join(' · ')],
    [texts.aliases, entity.aliases.length === 0 ? undefined : listText(state, entity.aliases)],
    [texts.statusWord, entity.status === undefined ? undefined : texts.statusName[entity.status]],
    [texts.date, entity.date === undefined ? undefined : texts.dateOf(entity.date)],
    [texts.note, entity.note],
  ];
  const numbers = measures.map(({ name, value, unit, qualifier, period, note, evidence: said }) =>
    element('li', {}, [
      element('p', { class: 'says' }, [
        `${name}${texts.colon}${statedNumber({ value, unit, qualifier })}`,
        ...(period === undefined ? [] : [` · ${texts.dateOf(period)}`]),
      ]),
      ...(note === undefined ? [] : [element('p', { class: 'quiet' }, note)]),
      ...said.map((one) => evidenceOf(state, of, one)),
    ]),
  );
  const listed = (title: string, items: readonly Markup[]) =>
    items.length === 0 ? [] : [element('h3', {}, title), element('ul', { class: 'facts' }, items)];
  return [
    element('h2', {}, entity.name),
    element(
      'dl',
      {},
      rows.flatMap(([name, value]) => (value === undefined ? [] : [element('dt', {}, name), element('dd', {}, value)])),
    ),
    ...listed(texts.measures, numbers),
    ...listed(
      texts.evidence,
      evidence.map((one) => element('li', {}, evidenceOf(state, of, one))),
    ),
  ];
}
