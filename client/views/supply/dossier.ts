import type { Api } from '../../api.ts';
import { listText } from '../../i18n/list-text.ts';
import { typeName } from '../../i18n/texts.ts';
import { besidePage } from '../../parts/beside-page.ts';
import type { Point } from '../../parts/geometry.ts';
import type { Numbered, NumberedLine } from '../../parts/numbered.ts';
import { valueOf } from '../../state/asked.ts';
import { relationsOn } from '../../state/said-on.ts';
import type { SupplyContext } from './acts.ts';
import { backDepth, cardHeight, cardWidth, type Line, type SupplyPicture } from './layout.ts';
import { signsOf } from './portrait.ts';
import type { SupplyReply } from './quest.ts';
import { supplyPicture, supplyPlane } from './supply.ts';
import { supplyTextsOf } from './texts.ts';

type Asking = Pick<Api, 'relationsAmong'>;
type Bundle = SupplyReply['bundles'][number];

/** A supply chain for a dossier: a number on each line and on each statement about several together. */
export async function supplyDossier(api: Asking, context: SupplyContext): Promise<Numbered> {
  const { state } = context;
  const chain = valueOf(state.supply?.answer);
  if (chain === undefined) return { lines: [], left: 0, portray: () => undefined };
  const picture = supplyPicture(state, chain);
  const names = new Map<string, string>(chain.tiers.flatMap(({ firms }) => firms.map(({ id, name }) => [id, name])));
  const called = (id: string) => names.get(id) ?? id;
  const single = picture.lines.map(({ relation }): NumberedLine => {
    const { id, source, type, target } = relation;
    return { id, says: `${called(source)} ${typeName(state, type)} ${called(target)}`, relations: [relation] };
  });
  const together = await Promise.all(picture.bundles.map(({ bundle }) => lineOfBundle(bundle)));
  return {
    lines: [...single, ...together],
    left: 0,
    portray: () => {
      const { width, height } = picture;
      const { host, done } = besidePage(supplyPlane(context, chain), {
        ...{ className: 'supply-whole numbered', width, height },
      });
      const element = host.querySelector('.supply-plane');
      if (element === null) {
        done();
        return undefined;
      }
      return {
        portrait: { how: 'copied', signs: signsOf(state, element), seen: [{ element }], done },
        spots: spotsIn(picture),
        taken: picture.columns.flatMap(({ cards }) =>
          cards.map(({ x, y }) => ({ left: x, right: x + cardWidth, top: y, bottom: y + cardHeight })),
        ),
      };
    },
  };

  /** It is kept as relations of each with each, by which it is taken out. */
  async function lineOfBundle({ id, suppliers, customers, unnamed, evidence }: Bundle): Promise<NumberedLine> {
    const ids = [...suppliers, ...customers];
    const { relations } = await api.relationsAmong(ids, undefined, state.roles.supplies);
    const own = relationsOn(relations, state.hiddenDatasets).filter(({ collective }) => collective === id);
    const [from, to] = [suppliers, customers].map((side) => listText(state, side.map(called)));
    const title = supplyTextsOf(state).supplyBundleTitle;
    const counted = unnamed.flatMap((one) => one.evidence);
    return {
      ...{ id, says: `${title} · ${from ?? ''} → ${to ?? ''}`, relations: own, about: ids },
      evidence: own.length === 0 ? [...evidence, ...counted] : counted,
    };
  }
}

const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

function spotsIn({ lines, bundles }: SupplyPicture): Map<string, Point[]> {
  return new Map([
    ...lines.map((line): [string, Point[]] => [line.relation.id, shares.map((share) => pointOf(line, share))]),
    ...bundles.map(({ bundle, x, y }): [string, Point[]] => [
      bundle.id,
      [
        { x, y: y - 22 },
        { x, y: y + 22 },
      ],
    ]),
  ]);
}

/** A point of the curve that `lines.ts` draws. */
function pointOf({ from, to, isBack }: Line, share: number): Point {
  const low = Math.max(from.y, to.y) + backDepth;
  const bend = Math.max(24, Math.abs(to.x - from.x) / 2);
  const [first, second] = isBack
    ? [
        { x: from.x, y: low },
        { x: to.x, y: low },
      ]
    : [
        { x: from.x + bend, y: from.y },
        { x: to.x - bend, y: to.y },
      ];
  const rest = 1 - share;
  const mix = (side: 'x' | 'y') =>
    rest ** 3 * from[side] +
    3 * rest ** 2 * share * first[side] +
    3 * rest * share ** 2 * second[side] +
    share ** 3 * to[side];
  return { x: mix('x'), y: mix('y') };
}
