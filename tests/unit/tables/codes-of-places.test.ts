import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../server/tables/tell.ts';
import { checkFiles } from '../../support/check-files.ts';
import { importTables } from '../../support/read-tables.ts';
import { csv } from '../../support/csv-text.ts';

describe('codes of places', () => {
  const placing = async (...rows: string[]) => {
    const { dataset } = await importTables({ 'm.csv': csv(...rows) });
    const description = JSON.parse(dataset?.files['datapackage.json'] ?? '{}') as Record<string, unknown>;
    const entities = parse<Record<string, string>>(dataset?.files['entities.csv'] ?? '', { columns: true });
    return {
      coding: description['placeCoding'],
      columns: description['placeColumns'],
      codes: entities.flatMap(({ name = '', code = '' }) => (code === '' ? [] : [`${name} ${code}`])),
      faults: (await checkFiles(dataset?.files ?? {})).faults,
    };
  };

  test('beside a place say which it is, and put it on the map', async () => {
    expect({
      divisions: await placing('协议,地区,区划代码', '甲乙协议,平江县,430626', '甲乙协议,修水县,360424'),
      countries: await placing('country,iso3,treaty', 'France,FRA,Bern', 'Mali,MLI,Bern'),
    }).toEqual({
      divisions: {
        ...{ coding: 'GB/T 2260', columns: { code: 'code' } },
        ...{ codes: ['平江县 430626', '修水县 360424'], faults: [] },
      },
      countries: {
        ...{ coding: 'ISO 3166', columns: { code: 'code' } },
        ...{ codes: ['France FRA', 'Mali MLI'], faults: [] },
      },
    });
  });

  test('that are none of a known system stay what the row says', async () => {
    const { coding, codes, faults } = await placing('协议,地区,区划代码', '甲乙协议,平江县,A-1', '甲乙协议,修水县,A-2');
    expect({ coding, codes, faults }).toEqual({ coding: undefined, codes: [], faults: [] });
  });

  test('are named by the picture of the mapping', async () => {
    const { dataset } = await importTables({ 'm.csv': csv('协议,地区,区划代码', '甲乙协议,平江县,430626') });
    expect(dataset === undefined ? [] : pictureOf(dataset.mapping)).toContainEqual(
      expect.stringMatching(/^ {2}\(地区\) .*named by “地区”, with its code under “区划代码”$/),
    );
  });
});
