const steps = 5;

/** A few counts from none to the most. */
export function legend(most: number): number[] {
  const between = Array.from({ length: steps }, (_, at) =>
    Math.round(Math.exp((Math.log(1 + most) * at) / (steps - 1)) - 1),
  );
  return [...new Set(between)];
}
