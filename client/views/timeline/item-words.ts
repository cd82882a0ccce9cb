import { kindName, typeName } from '../../i18n/texts.ts';
import { palettes, roleColor } from '../../parts/palette.ts';
import type { State } from '../../state/state.ts';
import { type DatedItem, isRelation } from '../../state/timeline-rows.ts';
import type { UndatedRelation } from '../../state/undated.ts';

/** What a row is called: an entity by its name, a relation as a sentence. */
export function itemName(state: Pick<State, 'schema' | 'language'>, item: DatedItem | UndatedRelation): string {
  if (!isRelation(item)) return item.name;
  return `${item.source.name} ${typeName(state, item.type)} ${item.target.name}`;
}

/** What its colour stands for, in words. */
export function itemClass(state: Pick<State, 'schema' | 'language'>, item: DatedItem): string {
  return isRelation(item) ? typeName(state, item.type) : kindName(state, item.kind);
}

/** Relations have the colour of lines. */
export function itemColor({ schema, theme }: Pick<State, 'schema' | 'theme'>, item: DatedItem): string {
  const palette = palettes[theme];
  if (isRelation(item)) return palette.line;
  return roleColor(palette, schema?.kinds.find(({ kind }) => kind === item.kind)?.color ?? 'rule');
}
