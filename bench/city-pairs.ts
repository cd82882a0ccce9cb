import { createRandom } from '../server/dataset/random.ts';

export interface PairsSize {
  rows: number;
  cities: number;
  countries: number;
}

const syllables =
  'an ber cor den el fal gar hol is jun kal lor mer nor os per quen ros sal tor ul ver wes yor zan'.split(' ');

/** A table of twin cities as CSV, in pieces: made-up names, each city in one country, and the year of each pair. */
export function* cityPairs({ rows, cities, countries }: PairsSize): Generator<string> {
  const random = createRandom(7);
  const names = Array.from({ length: cities }, (_, at) => nameOf(at));
  const countryOf = (city: number) => `Land ${city % countries}`;
  let piece = 'city1,country1,city2,country2,since\n';
  for (let row = 0; row < rows; row += 1) {
    const one = random(cities);
    const other = (one + 1 + random(cities - 1)) % cities;
    piece += `${names[one] ?? ''},${countryOf(one)},${names[other] ?? ''},${countryOf(other)},${1950 + random(75)}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** A name of its own for each number. */
function nameOf(number: number): string {
  let name = '';
  for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    name += syllables[rest % syllables.length] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
