import type { QueryResult } from './console.ts';

/** The widths of the columns of a result, as the sheet takes them; `more` are those of further columns. */
export function gridOf(result: QueryResult, more: readonly number[]): string {
  const widths = [...columnWidths(result), ...more];
  const columns = widths.map((width) => `minmax(${width}px, ${width}fr)`);
  return `--grid:${columns.join(' ')};--width:${widths.reduce((sum, width) => sum + width, 0)}px`;
}

/** A path needs more room than a name; two nodes, what joins them and the evidence have room beside the panel at 1280 px. */
function columnWidths({ fields, rows }: QueryResult): number[] {
  const [first] = rows;
  return fields.map((_, at) => {
    const type = first?.[at]?.$type;
    if (type === 'Path' || type === 'List') return 230;
    if (type === 'Node') return 140;
    return type === 'Integer' || type === 'Float' || type === 'Relationship' ? 110 : 160;
  });
}
