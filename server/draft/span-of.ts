/** Of whatever stands somewhere: where. */
export function spanOf({ start, end }: { start: number; end: number }) {
  return { start, end };
}
