import type { TextTable } from '../text/tables.ts';
import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';
import { kindByEnding } from './name-endings.ts';

/** Which column of a table names what its rows are of. */
export function namingColumn({ head }: TextTable, { tables }: DraftWords): number {
  return head.findIndex((word) => tables.naming.includes(word));
}

/** The whole of a cell under 名称 or 项目 is a name: of the kind that the line above or the head says, else of the one that it ends like. */
export function tableNames(tables: readonly TextTable[], words: DraftWords): Candidate[] {
  return tables.flatMap((table) => {
    const at = namingColumn(table, words);
    if (at === -1) return [];
    const [, captioned] = Object.entries(words.tables.captions).find(([word]) => table.caption.includes(word)) ?? [];
    const told = captioned ?? kindTold(table.head[at] ?? '', words) ?? kindTold(table.caption, words);
    return table.rows.flatMap((cells) => {
      const cell = cells[at];
      if (cell === undefined || cell.text.length < 2 || /^[-—\d.]*$/.test(cell.text)) return [];
      const name = cell.text.replace(/^[《“](.*)[》”]$/, '$1');
      const kind = kindByEnding(name, words)?.kind;
      const own =
        told !== undefined &&
        (kind === undefined ||
          (words.tables.overrides.includes(told) &&
            !/(?:枢纽站|服务区|车站|客运站|港区|码头|口岸|市场|中心|基地)$/.test(name)))
          ? told
          : kind;
      if (own === undefined) return [];
      return [
        {
          ...{ start: cell.start, end: cell.end, kind: own, name, aliases: [], rule: 'name:table' },
          ...{ certainty: 0.9, isExplicit: true },
        },
      ];
    });
  });
}

function kindTold(words: string, { names }: DraftWords): string | undefined {
  let best: { length: number; kind: string } | undefined;
  for (const { heads, kind } of names)
    for (const head of heads)
      if (words.includes(head) && head.length > (best?.length ?? 0)) best = { length: head.length, kind };
  return best?.kind;
}
