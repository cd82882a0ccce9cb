import type { ReadLabel } from '../../shared/guest-mapping.ts';
import { type PlaceCoding, wantedForm } from '../../shared/place-coding.ts';
import type { PlaceLevel } from '../../shared/place-levels.ts';
import { plainHead, roleOfHead, type Words } from '../tables/mapping/words.ts';
import type { LabelProperty } from './look-around.ts';

/** What a property is called that holds the code of a place, and what a code of anything else is called that says where it lies. */
const codeWords =
  /(^| )(code|iso|iso[23]|iso3166|alpha( ?[23])?|nuts( id)?|geonames?( id)?|adcode|gb2260|cca[23])( |$)|代码|编码/;
const placeWords =
  /(^| )(place|country|nation|state|province|city|county|region|location|division|iso[23]?|adcode|nuts|geonames?)( |$)|国|省|市|县|区划|行政|所在/;
const numbers = ['INTEGER', 'FLOAT'];

type Where = Pick<ReadLabel, 'code' | 'coding' | 'lon' | 'lat' | 'point'>;

/** Where a place is: its code, by the name and the form of one, and its degrees. */
export function guessPlace(properties: readonly LabelProperty[], level: PlaceLevel, words: Words): Where {
  const coded = properties
    .filter(({ key, examples }) => codeWords.test(plainHead(key)) && examples.length > 0)
    .map(({ key, examples }) => ({ code: key, coding: codingOf(plainHead(key), examples, level) }))
    .sort((a, b) => Number(a.coding === 'own') - Number(b.coding === 'own'));
  return { ...coded[0], ...guessPoint(properties, words) };
}

/** The property with the code of the place in which something lies. */
export function guessLying(properties: readonly LabelProperty[]): Where {
  const found = properties.find(({ key }) => codeWords.test(plainHead(key)) && placeWords.test(plainHead(key)));
  return found === undefined ? {} : { code: found.key };
}

/** The system whose codes all values look like; where several do, the name of the property says which. */
function codingOf(key: string, examples: readonly string[], level: PlaceLevel): PlaceCoding {
  const fits = (coding: PlaceCoding) => examples.every((one) => wantedForm(coding, one) === undefined);
  if (examples.every((one) => /^\d{6}$/.test(one)) && !key.includes('geoname')) return 'GB/T 2260';
  if (key.includes('nuts') && fits('NUTS')) return 'NUTS';
  if (key.includes('geoname') && fits('GeoNames')) return 'GeoNames';
  return (level === 'province' || key.includes('iso')) && fits('ISO 3166') ? 'ISO 3166' : 'own';
}

function guessPoint(properties: readonly LabelProperty[], words: Words): Where {
  const point = properties.find(({ types }) => types.includes('POINT'));
  if (point !== undefined) return { point: point.key };
  const [lon, lat] = (['lon', 'lat'] as const).map(
    (role) =>
      properties.find(
        ({ key, types }) => roleOfHead(key, words) === role && types.every((type) => numbers.includes(type)),
      )?.key,
  );
  return lon === undefined || lat === undefined ? {} : { lon, lat };
}
