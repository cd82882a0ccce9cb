import { isHub, levelOf } from '#shared/ask-roles';
import type { EntityRef } from '#shared/graph';
import type { LayoutEntity, LayoutRelation, LayoutRequest } from './messages.ts';

/** A row of a province's box: a city with rows of its own, or a single entity. */
export interface Block {
  id: string;
  rows: string[];
  isBox: boolean;
}

export interface ProvinceBox {
  id: string;
  blocks: Block[];
}

/** The picture as columns: boxes on the left, what joins them in the middle, boxes on the right; what lies in no province stands outside. */
export interface Columns {
  left: ProvinceBox[];
  middle: string[];
  right: ProvinceBox[];
  outside: string[];
}

/**
 * Sorts entities into columns. The two provinces with most entities stand opposite each other; further ones below them, opposite to most of
 * what they are tied to straight, for a line within a column runs through its boxes.
 */
export function sortIntoColumns(
  entities: readonly LayoutEntity[],
  within: Readonly<Record<string, readonly EntityRef[]>>,
  { roles, relations = [] }: { roles: LayoutRequest['roles']; relations?: readonly LayoutRelation[] },
): Columns {
  const isAt = (level: 'city' | 'province', kind: string) => levelOf(roles, kind) === level;
  const provinces = new Map<string, Map<string, Block>>();
  const provinceOf = new Map<string, string>();
  const outside: string[] = [];
  const middle: string[] = [];
  const blocksOf = (province: string) => {
    const known = provinces.get(province) ?? new Map<string, Block>();
    provinces.set(province, known);
    return known;
  };
  for (const { id, kind } of entities) {
    const chain = within[id] ?? [];
    const province = isAt('province', kind) ? id : chain.find((place) => isAt('province', place.kind))?.id;
    if (province !== undefined && !isHub(roles, kind)) provinceOf.set(id, province);
    if (isHub(roles, kind)) middle.push(id);
    else if (province === undefined) outside.push(id);
    else if (isAt('province', kind)) blocksOf(id);
    else {
      const city = isAt('city', kind) ? id : chain.find((place) => isAt('city', place.kind))?.id;
      const blocks = blocksOf(province);
      const block = blocks.get(city ?? id) ?? { id: city ?? id, rows: [], isBox: city !== undefined };
      blocks.set(block.id, block);
      if (!isAt('city', kind) && city !== undefined) block.rows.push(id);
    }
  }
  const ranked = [...provinces]
    .map(([id, blocks]) => ({ id, blocks: [...blocks.values()] }))
    .sort((a, b) => size(b) - size(a) || compare(a.id, b.id));
  const [first, second, ...further] = ranked;
  const dominant = [first, second].filter((one) => one !== undefined).sort((a, b) => compare(b.id, a.id));
  const sides: [ProvinceBox[], ProvinceBox[]] = [dominant.slice(0, 1), dominant.slice(1)];
  const ties = relations.map(({ source, target }) => [provinceOf.get(source), provinceOf.get(target)]);
  const tiesTo = (side: readonly ProvinceBox[], { id }: ProvinceBox) => {
    const others = new Set<string | undefined>(side.map((box) => box.id));
    return ties.filter(([from, to]) => (from === id && others.has(to)) || (to === id && others.has(from))).length;
  };
  for (const box of further) {
    const [left, right] = sides;
    const rather = tiesTo(left, box) - tiesTo(right, box) || heightOf(left) - heightOf(right);
    (rather <= 0 ? left : right).push(box);
  }
  return { left: sides[0], middle, right: sides[1], outside };
}

function size({ blocks }: ProvinceBox): number {
  return blocks.reduce((sum, { rows }) => sum + 1 + rows.length, 0);
}

function heightOf(boxes: ProvinceBox[]): number {
  return boxes.reduce((sum, box) => sum + 1 + size(box), 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
