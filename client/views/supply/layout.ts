import type { SupplyReply } from './quest.ts';

type Firm = SupplyReply['tiers'][number]['firms'][number];
type Bundle = SupplyReply['bundles'][number];

/** Sizes in CSS pixels. */
export const cardWidth = 168;
export const cardHeight = 62;
const gapDown = 14;
const gapAcross = 104;
const margin = 20;
const headHeight = 34;
/** How far a line that leads back hangs below its ends. */
export const backDepth = 44;

export interface Place {
  x: number;
  y: number;
}

export type Card = Place &
  (
    | { what: 'firm'; firm: Firm }
    /** Of whom a document speaks without naming them. */
    | { what: 'unnamed'; bundle: Bundle; unnamed: Bundle['unnamed'][number] }
    /** There are more than are shown. */
    | { what: 'more'; count: number }
    /** No document speaks of the tier. */
    | { what: 'silent' }
  );

export interface Column {
  tier: number;
  x: number;
  total: number;
  cards: Card[];
}

/** A statement as one node between two columns, at its middle, with the ends of its lines. */
export interface BundleNode extends Place {
  bundle: Bundle;
  from: { at: Place; isUnnamed: boolean }[];
  to: { at: Place; isUnnamed: boolean }[];
}

export interface Line {
  relation: SupplyReply['relations'][number];
  from: Place;
  to: Place;
  /** Whether it leads to a tier that is not the next. */
  isBack: boolean;
}

export interface SupplyPicture {
  columns: Column[];
  bundles: BundleNode[];
  lines: Line[];
  width: number;
  height: number;
}

/** Tiers as columns from the suppliers on the left to the customers on the right, each ordered by where its neighbours stand. */
export function layOutSupply({ tiers, relations, bundles }: SupplyReply): SupplyPicture {
  const columns = tiers.map(({ tier, firms, total, truncated }, at): Column => {
    const x = margin + at * (cardWidth + gapAcross);
    const cards: Card[] = firms.map((firm) => ({ what: 'firm', firm, x, y: 0 }));
    for (const bundle of bundles)
      for (const unnamed of bundle.unnamed) {
        const side = unnamed.side === 'suppliers' ? bundle.suppliers : bundle.customers;
        if (firms.some(({ id }) => side.includes(id))) cards.push({ what: 'unnamed', bundle, unnamed, x, y: 0 });
      }
    const known = firms.filter(({ together }) => !together).length;
    if (truncated) cards.push({ what: 'more', count: total - known, x, y: 0 });
    if (cards.length === 0) cards.push({ what: 'silent', x, y: 0 });
    return { tier, x, total, cards };
  });
  orderCards(columns, relations);
  const most = Math.max(1, ...columns.map(({ cards }) => cards.length));
  const height = headHeight + most * (cardHeight + gapDown) + margin + backDepth;
  for (const { cards } of columns) {
    const top = headHeight + ((most - cards.length) * (cardHeight + gapDown)) / 2;
    for (const [nth, card] of cards.entries()) card.y = top + nth * (cardHeight + gapDown);
  }
  const placeOf = new Map<string, { card: Card; column: number }>();
  for (const [column, { cards }] of columns.entries())
    for (const card of cards) if (card.what === 'firm') placeOf.set(card.firm.id, { card, column });
  return {
    columns,
    bundles: bundles.flatMap((bundle) => bundleNode(bundle, columns, placeOf)),
    lines: relations.flatMap((relation): Line[] => {
      const [from, to] = [placeOf.get(relation.source), placeOf.get(relation.target)];
      if (from === undefined || to === undefined) return [];
      const isBack = to.column !== from.column + 1;
      if (isBack) return [{ relation, from: below(from.card), to: below(to.card), isBack }];
      return [{ relation, from: rightOf(from.card), to: leftOf(to.card), isBack }];
    }),
    width: 2 * margin + columns.length * cardWidth + (columns.length - 1) * gapAcross,
    height,
  };
}

/** Firms stand near those that they supply or buy from: by the middle place of these in the column beside. */
function orderCards(columns: readonly Column[], relations: SupplyReply['relations']): void {
  const root = columns.findIndex(({ tier }) => tier === 0);
  const place = new Map<string, number>();
  const note = ({ cards }: Column) => {
    for (const [nth, card] of cards.entries()) if (card.what === 'firm') place.set(card.firm.id, nth);
  };
  const around = (id: string) => {
    const places = relations.flatMap(({ source, target }) =>
      source === id ? (place.get(target) ?? []) : target === id ? (place.get(source) ?? []) : [],
    );
    return places.length === 0 ? Number.MAX_SAFE_INTEGER : places.reduce((sum, one) => sum + one, 0) / places.length;
  };
  const nearestFirst = [...columns.keys()].sort((a, b) => Math.abs(a - root) - Math.abs(b - root));
  for (const at of nearestFirst) {
    const column = columns[at];
    if (column === undefined) continue;
    const keyOf = (card: Card) => (card.what === 'firm' ? around(card.firm.id) : Number.MAX_SAFE_INTEGER);
    const keyed = column.cards.map((card, nth) => ({ card, key: keyOf(card), nth }));
    const rank = (card: Card) => (card.what === 'firm' ? 0 : 1);
    keyed.sort((a, b) => rank(a.card) - rank(b.card) || a.key - b.key || a.nth - b.nth);
    column.cards = keyed.map(({ card }) => card);
    note(column);
  }
}

function bundleNode(
  bundle: Bundle,
  columns: readonly Column[],
  placeOf: ReadonlyMap<string, { card: Card; column: number }>,
): BundleNode[] {
  const side = (ids: readonly string[], name: 'suppliers' | 'customers') => [
    ...ids.flatMap((id) => {
      const found = placeOf.get(id);
      return found === undefined ? [] : [{ card: found.card, isUnnamed: false }];
    }),
    ...columns.flatMap(({ cards }) =>
      cards.flatMap((card) =>
        card.what === 'unnamed' && card.bundle.id === bundle.id && card.unnamed.side === name
          ? [{ card, isUnnamed: true }]
          : [],
      ),
    ),
  ];
  const from = side(bundle.suppliers, 'suppliers').map(({ card, isUnnamed }) => ({ at: rightOf(card), isUnnamed }));
  const to = side(bundle.customers, 'customers').map(({ card, isUnnamed }) => ({ at: leftOf(card), isUnnamed }));
  if (from.length === 0 || to.length === 0) return [];
  const ends = [...from, ...to];
  const left = Math.max(...from.map(({ at }) => at.x));
  return [
    {
      bundle,
      from,
      to,
      x: left + gapAcross / 2,
      y: ends.reduce((sum, { at }) => sum + at.y, 0) / ends.length,
    },
  ];
}

function rightOf({ x, y }: Place): Place {
  return { x: x + cardWidth, y: y + cardHeight / 2 };
}

function below({ x, y }: Place): Place {
  return { x: x + cardWidth / 2, y: y + cardHeight };
}

function leftOf({ x, y }: Place): Place {
  return { x, y: y + cardHeight / 2 };
}
