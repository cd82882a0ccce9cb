import { bases } from '#shared/graph';
import { correctionTextsOf } from '../i18n/correction-texts.ts';
import { looksTextsOf } from '../i18n/looks-texts.ts';
import { kindNameApart } from '../i18n/names-apart.ts';
import { textsOf } from '../i18n/texts.ts';
import { dashes } from '../parts/dashes.ts';
import { iconUrl } from '../parts/icons.ts';
import { palettes, rampOf, roleColor } from '../parts/palette.ts';
import { verdictLooks } from '../parts/verdict-looks.ts';
import type { Sign } from '../parts/sign.ts';
import { verdictsOn } from '../state/corrections.ts';
import { isGuest } from '../state/guest.ts';
import { visible } from '../state/selectors.ts';
import { classesOf, weightsOf } from '../state/weights.ts';
import type { State } from '../state/state.ts';

/** What the icons and lines of the network mean, as far as they are in it. */
export function signsOfNetwork(
  state: State,
  { entities, relations }: Pick<ReturnType<typeof visible>, 'entities' | 'relations'> = visible(state),
): Sign[] {
  const palette = palettes[state.theme];
  const kinds = [...new Set(entities.map(({ kind }) => kind))].map((kind): Sign => {
    const look = state.schema?.kinds.find((one) => one.kind === kind);
    const icon = iconUrl(look?.icon ?? 'tag', roleColor(palette, look?.color ?? 'rule'));
    return { says: kindNameApart(state, kind), shape: { icon } };
  });
  const used = new Set(relations.map(({ basis }) => basis));
  const lines = bases
    .filter((basis) => used.has(basis) && !isGuest(state))
    .map((basis): Sign => ({
      says: textsOf(state).basisName[basis],
      shape: { line: palette.line, dashes: dashes[basis] },
    }));
  const said = verdictsOn(state, { relations, entities }).map((verdict): Sign => {
    const { sign, colour } = verdictLooks[verdict];
    return {
      says: `${sign} ${correctionTextsOf(state).onLine[verdict]}`,
      shape: { line: palette[colour], wide: 2 },
    };
  });
  return [...kinds, ...lines, ...said, ...coloursOf(state)];
}

/** What the colours mean, where they stand for numbers. */
function coloursOf(state: State): Sign[] {
  const { colourBy, theme } = state;
  if (colourBy === undefined) return [];
  const texts = looksTextsOf(state);
  const classes = classesOf(weightsOf(state, colourBy));
  const ramp = rampOf(theme, classes.length);
  const name = colourBy.by === 'links' ? texts.links : texts.measure(colourBy.name, colourBy.unit);
  return classes.map((one, at) => ({ says: `${name} ${texts.classes(one)}`, shape: { ground: ramp[at] ?? '' } }));
}
