import { textsOf } from '../../i18n/texts.ts';
import type { Api } from '../../api.ts';
import type { Point } from '../../parts/geometry.ts';
import type { Numbered } from '../../parts/numbered.ts';
import { linksAt } from '../../state/links.ts';
import type { State } from '../../state/state.ts';
import { idOfLink, linesOfLinks } from '../linked-lines.ts';
import { linkAt, type MatrixShape } from './geometry.ts';
import { paintedMatrix } from './portrait.ts';
import { matrixShape } from './shape.ts';
import { matrixTextsOf } from './texts.ts';

/** The matrix for a dossier: above the diagonal how much joins two places, below it the number of their line. */
export async function matrixDossier(api: Pick<Api, 'relationsAmong'>, state: State): Promise<Numbered> {
  const texts = textsOf(state);
  const lines = await linesOfLinks(api, state, {
    links: linksAt(state, state.level).pairs,
    say: ({ a, b, via }) => texts.pairCount(a.name, b.name, via.length),
  });
  const shape = matrixShape(state);
  return {
    ...lines,
    portray: () => {
      if (shape.lines.length === 0) return undefined;
      const size = { width: shape.headWidth + shape.size + 2, height: shape.headHeight + shape.size + 2 };
      const portrait = paintedMatrix(state, shape, { size, scroll: { x: 0, y: 0 }, isHalf: true });
      const says = matrixTextsOf(state).halves;
      return { portrait: { ...portrait, lines: [says] }, spots: spotsIn(shape), taken: [] };
    },
  };
}

/** The middle of each cell below the diagonal that holds something. */
function spotsIn(shape: MatrixShape): Map<string, Point[]> {
  const spots = new Map<string, Point[]>();
  for (const [row, down] of shape.lines.entries())
    for (const [column, across] of shape.lines.slice(0, row).entries()) {
      const link = linkAt(shape, { row, column });
      if (link === undefined) continue;
      const [x, y] = [shape.headWidth + across.at, shape.headHeight + down.at];
      spots.set(idOfLink(link), [{ x: x + shape.cell / 2 + 0.5, y: y + shape.cell / 2 + 0.5 }]);
    }
  return spots;
}
