import { checkFiles } from './check-files.ts';
import { importTables } from './read-tables.ts';

/** Cities that are twins, with their countries and the year: five across a border, one within a country. */
export const twinCities = `City A,Country A,Twin city,Country B,Year
Görlitz,Germany,Zgorzelec,Poland,1998
Frankfurt (Oder),Germany,Słubice,Poland,1993
Haparanda,Sweden,Tornio,Finland,1987
Valga,Estonia,Valka,Latvia,2005
Komárno,Slovakia,Komárom,Hungary,2004
Görlitz,Germany,Wiesbaden,Germany,1990
`;

/** A table, as it is imported by the guess alone, ready to load. */
export async function datasetOfTable(file: string, text: string) {
  const { dataset: made } = await importTables({ [file]: text });
  const { dataset, said } = await checkFiles(made?.files ?? {});
  if (dataset === undefined) throw new Error(said.join('\n'));
  return dataset;
}
