import type { Api } from '../../api.ts';
import { textsOf } from '../../i18n/texts.ts';
import type { Point } from '../../parts/geometry.ts';
import { mostNumbered, type Numbered, type NumberedLine } from '../../parts/numbered.ts';
import { dateOfDays } from '../../state/days.ts';
import { withoutDatasets } from '../../state/growth.ts';
import { relationsOn } from '../../state/said-on.ts';
import { type DatedItem, isRelation, timelineRows } from '../../state/timeline-rows.ts';
import { itemName } from './item-words.ts';
import { axisOnPaper, drawWhole, signsOf, type TimelineContext } from './portrait.ts';
import { relationsAround } from './relations-around.ts';
import { timelineTextsOf } from './texts.ts';
import { isOutside } from './window.ts';

/** In pixels, whatever the screen is. */
const size = { width: 1000, height: 700 };
/** So many entities are asked about at once. */
const atOnce = 8;

type Asking = Pick<Api, 'entity' | 'neighbours' | 'relationsAmong'>;

/** The timeline for a dossier: a number beside each bar, and the sentences in which its entity stands. */
export async function timelineDossier(api: Asking, context: TimelineContext): Promise<Numbered> {
  const { state } = context;
  const rows = timelineRows(state);
  const within = rows.dated.filter((entry) => !isOutside(entry, state.window));
  const taken = within.slice(0, mostNumbered);
  const lines: NumberedLine[] = [];
  for (let from = 0; from < taken.length; from += atOnce)
    lines.push(...(await Promise.all(taken.slice(from, from + atOnce).map((entry) => lineOf(entry)))));
  return {
    lines,
    left: rows.dated.length - taken.length,
    portray: () => {
      const { host, done } = drawWhole(context, size);
      const [axis, shown] = host.children;
      if (axis === undefined || shown === undefined) {
        done();
        return undefined;
      }
      const x = axisOnPaper(state, rows, size.width).left - 9;
      return {
        portrait: {
          ...{ how: 'copied', signs: signsOf(state), done },
          seen: [{ element: axis }, { element: shown }],
        },
        spots: spotsIn(axis, shown, x),
        taken: [],
      };
    },
  };

  /** What has no sentence of its own stands in those of its relations. */
  async function lineOf(item: DatedItem): Promise<NumberedLine> {
    const { id, date, span } = item;
    const says = `${itemName(state, item)} · ${textsOf(state).dateOf(date ?? dateOfDays(span ?? {}))}`;
    if (isRelation(item)) {
      const { relations } = await api.relationsAmong([item.source.id, item.target.id], undefined, [item.type]);
      return { id, says, relations: relationsOn(relations, state.hiddenDatasets).filter((one) => one.id === id) };
    }
    const { entity, evidence } = await api.entity(id, undefined, withoutDatasets(state));
    if (evidence.length > 0) return { id, says, relations: [], evidence, about: [id] };
    const { relations, left } = await relationsAround(api, state, entity);
    const all = left === 0 ? says : `${says} · ${timelineTextsOf(state).neighboursLeft(left)}`;
    return { id, says: all, relations, about: [id] };
  }
}

/** Before each bar, at the end of the names. */
function spotsIn(axis: Element, shown: Element, x: number): Map<string, Point[]> {
  const [head, { top }] = [axis.getBoundingClientRect().height, shown.getBoundingClientRect()];
  return new Map(
    [...shown.querySelectorAll<SVGGElement>('.entry')].map((row) => {
      const ground = row.querySelector('.ground')?.getBoundingClientRect();
      const y = ground === undefined ? 0 : head + (ground.top + ground.bottom) / 2 - top;
      return [row.dataset['entity'] ?? row.dataset['relation'] ?? '', [{ x, y }]];
    }),
  );
}
