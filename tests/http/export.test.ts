import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportForms, exportFormats } from '../../shared/contract/export-forms.ts';
import { exportSight } from '../../shared/contract/export-routes.ts';
import { openApi } from '../support/api.ts';
import { describeEachEngine } from '../support/engines.ts';
import { sendFiles } from '../support/events.ts';
import { filesOf } from '../support/taken-out.ts';
import { zipOf } from '../support/zip.ts';

const token = 'a-token-of-the-tests';
const ids = ['county:431026', 'city:431000', 'province:430000'];

describeEachEngine('the routes that take the graph out', (engine) => {
  const api = openApi(engine, { adminToken: token });
  const ask = (query: string, body?: object) =>
    fetch(`${api.server.url}/api/export${query}`, {
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });

  describe.each(exportFormats)('as %s', (format) => {
    test('give everything, or what is in sight, as a file of its kind', async () => {
      const [all, sight] = await Promise.all([ask(`?format=${format}`), ask(`?format=${format}`, { ids })]);
      const told = async (response: Response) => ({
        status: response.status,
        type: response.headers.get('content-type')?.replace(/;.*/, ''),
        name: response.headers.get('content-disposition')?.replaceAll('"', ''),
        size: (await response.arrayBuffer()).byteLength,
      });
      const [whole, part] = [await told(all), await told(sight)];
      const { type, file } = exportForms[format];
      const common = { status: 200, type, name: `attachment; filename=${file}` };
      expect({ whole: { ...whole, size: 0 }, part: { ...part, size: 0 }, isLess: part.size < whole.size }).toEqual({
        ...{ whole: { ...common, size: 0 }, part: { ...common, size: 0 }, isLess: true },
      });
    });
  });

  test('give exactly the relations that are in sight', async () => {
    const all = exportSight.reply.parse(await (await ask('', { ids })).json());
    const [first] = all.relations.filter(({ type }) => type === 'PART_OF').map(({ id }) => id);
    const one = exportSight.reply.parse(await (await ask('', { ids, relations: [first] })).json());
    const drawn = (reply: typeof all) => reply.relations.filter(({ type }) => type === 'PART_OF').map(({ id }) => id);
    expect({ all: drawn(all).length, one: drawn(one) }).toEqual({ all: 2, one: [first] });
  });

  test('refuse a form that there is not, and ids that are none', async () => {
    const statuses = await Promise.all([
      ask('?format=docx'),
      ask('?format=csv&datasets=xianggan'),
      ask('', { ids: [] }),
      ask('', { ids: ['汝城县'] }),
    ]);
    const missing = await ask('?format=dataset&datasets=nowhere');
    expect({ wrong: statuses.map(({ status }) => status), missing: missing.status }).toEqual({
      ...{ wrong: [400, 400, 400, 400], missing: 404 },
    });
  });

  test('give a dataset that can be sent back, and two only one by one', async () => {
    const zip = new Uint8Array(await (await ask('?format=dataset')).arrayBuffer());
    const send = async (content: Uint8Array) => {
      return (await sendFiles(`${api.server.url}/api/datasets`, { 'taken-out.zip': content }, { token })).events;
    };
    const events = await send(zip);
    const twice = Object.fromEntries(
      Object.entries(filesOf(zip)).flatMap(([name, text]) => [
        [name, text],
        [name.replace('xianggan/', 'another/'), text],
      ]),
    );
    const several = await send(zipOf(Object.entries(twice).map(([name, content]) => ({ name, content }))));
    const plan = several.find(({ event }) => event === 'plan');
    expect({
      names: Object.keys(unzipSync(zip)).sort(),
      loaded: events.at(-1),
      faults: plan?.event === 'plan' ? plan.faults.map(({ rule }) => rule) : undefined,
    }).toEqual({
      names: [
        'xianggan/datapackage.json',
        'xianggan/documents/xianggan-2024.txt',
        'xianggan/entities.csv',
        'xianggan/measures.csv',
        'xianggan/relations.csv',
        'xianggan/vocabulary.json',
      ],
      loaded: expect.objectContaining({ event: 'loaded', id: 'xianggan', entities: 248, relations: 610 }) as unknown,
      faults: ['several-datasets'],
    });
  });

  test('give of what is in sight the part of each dataset alone, which loads back', async () => {
    const whole = filesOf(new Uint8Array(await (await ask('?format=dataset&datasets=xianggan')).arrayBuffer()));
    const renamed = Object.entries(whole).map(([path, text]) => ({
      name: path.replace('xianggan/', 'another/'),
      content: path.endsWith('datapackage.json') ? text.replace('"name": "xianggan"', '"name": "another"') : text,
    }));
    const send = async (content: Uint8Array) =>
      (await sendFiles(`${api.server.url}/api/datasets`, { 'part.zip': content }, { token })).events.at(-1);
    await send(zipOf(renamed));
    const both = new Uint8Array(await (await ask('?format=dataset', { ids })).arrayBuffer());
    const one = new Uint8Array(await (await ask('?format=dataset&datasets=another', { ids })).arrayBuffer());
    const folders = (zip: Uint8Array) => [...new Set(Object.keys(unzipSync(zip)).map((path) => path.split('/')[0]))];
    expect({ both: folders(both), one: folders(one), loaded: await send(one) }).toEqual({
      ...{ both: ['xianggan-part', 'another-part'], one: ['another-part'] },
      loaded: expect.objectContaining({ event: 'loaded', id: 'another-part' }) as unknown,
    });
  });
});
