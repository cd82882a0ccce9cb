/** By which column a table is sorted. */
export interface SortOrder {
  column: number;
  isDescending: boolean;
}

/** For `aria-sort` of a column's heading. */
export function ariaSort(order: SortOrder | undefined, column: number): 'none' | 'ascending' | 'descending' {
  if (order?.column !== column) return 'none';
  return order.isDescending ? 'descending' : 'ascending';
}

/** The arrow in the heading of the column that a table is sorted by. */
export function sortArrow(order: SortOrder | undefined, column: number): string {
  if (order?.column !== column) return '';
  return order.isDescending ? '↓' : '↑';
}
