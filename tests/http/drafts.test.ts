import { expect, test } from 'vitest';
import type { DraftEvent } from '../../shared/contract/draft-routes.ts';
import type { Draft } from '../../shared/draft.ts';
import { describeEmbedded } from '../support/engines.ts';
import { openApi } from '../support/api.ts';
import { sendFiles } from '../support/events.ts';

const token = 'a-token-of-the-tests';
const article = `遂宁潼南携手

2024年11月18日，遂宁市与潼南区签署《遂潼一体化发展合作协议》。四川蜀运科技有限公司为重庆渝造汽车有限公司供应底盘。
潼南区将建设遂潼快速通道。
`;

interface Made {
  event: 'dataset';
  id: string;
  files: { name: string; text: string }[];
}

describeEmbedded('documents over HTTP', (engine) => {
  const api = openApi(engine, { adminToken: token });
  const draft = (files: Parameters<typeof sendFiles>[1], query = '', given = token) =>
    sendFiles<DraftEvent>(`${api.server.url}/api/drafts${query}`, files, { token: given });
  const drafted = async (): Promise<Draft> => {
    const { events } = await draft({ '遂潼.txt': article }, '?date=2024-11-20&publisher=遂宁日报');
    const [event] = events;
    if (event?.event !== 'draft') throw new Error(`no draft: ${JSON.stringify(event)}`);
    return event.draft;
  };

  test('a document is a draft whose every quote stands where it says', async () => {
    const { document, entities, relations } = await drafted();
    const nameOf = (id: string) => entities.find((one) => one.id === id)?.name;
    const said = relations.map(({ source, type, target }) => `${nameOf(source) ?? ''} ${type} ${nameOf(target) ?? ''}`);
    const torn = relations.filter(({ evidence: { start, end, quote } }) => document.text.slice(start, end) !== quote);
    expect({ about: { publisher: document.publisher, date: document.date }, torn }).toEqual({
      about: { publisher: '遂宁日报', date: '2024-11-20' },
      torn: [],
    });
    expect(said).toEqual(
      expect.arrayContaining([
        '遂宁市 SIGNED 遂潼一体化发展合作协议',
        '潼南区 SIGNED 遂潼一体化发展合作协议',
        '四川蜀运科技有限公司 SUPPLIES 重庆渝造汽车有限公司',
      ]),
    );
  });

  test('two texts of one name are two documents, and one text is one however often it is brought', async () => {
    const idOf = async (text: string) => {
      const { events } = await draft({ '粘贴.txt': text });
      const [event] = events;
      return event?.event === 'draft' ? event.draft.document.id : undefined;
    };
    const [first, second, again] = [await idOf(article), await idOf(`${article}又及`), await idOf(article)];
    expect({ isSame: first === second, isAgain: first === again }).toEqual({ isSame: false, isAgain: true });
  });

  test('what the graph knows already keeps its id', async () => {
    const { events } = await draft({ 'a.txt': '红三角旅游联盟在韶关市举行会议。' });
    const [event] = events;
    const found =
      event?.event === 'draft' ? event.draft.entities.find(({ name }) => name === '红三角旅游联盟') : undefined;
    const { body } = await api.get('/api/search?q=红三角旅游联盟');
    const known = (body['results'] as unknown as { id: string; name: string }[]).find(
      ({ name }) => name === '红三角旅游联盟',
    );
    expect({ id: found?.id, isKnown: known !== undefined }).toEqual({ id: known?.id, isKnown: true });
  });

  test('a draft that somebody went through is a dataset that passes the check', async () => {
    const reviewed = JSON.stringify(await drafted());
    const made = await sendFiles<Made>(
      `${api.server.url}/api/drafts/dataset?id=suitong`,
      { 'draft.json': reviewed },
      { token },
    );
    const [dataset] = made.events;
    const files = Object.fromEntries((dataset?.files ?? []).map(({ name, text }) => [`suitong/${name}`, text]));
    const { events } = await sendFiles(`${api.server.url}/api/datasets?dryRun=true`, files, { token });
    const plan = events.find((one) => one.event === 'plan');
    expect({ id: plan?.id, faults: plan?.faults, signed: plan?.relations['SIGNED'] }).toEqual({
      ...{ id: 'suitong', faults: [], signed: 2 },
    });
  });

  test('without the token, without a file, with two, or with a draft that is none, each is told what was wanted', async () => {
    const refused = await draft({ 'a.txt': article }, '', 'another');
    const none = await draft({});
    const two = await draft({ 'a.txt': article, 'b.txt': article });
    const date = await draft({ 'a.txt': article }, '?date=yesterday');
    const torn = await sendFiles<Made | { event: 'error'; error: { code: string } }>(
      `${api.server.url}/api/drafts/dataset`,
      { 'draft.json': '{"document":' },
      { token },
    );
    const codeIn = ({ events, error }: { events: readonly object[]; error?: { code: string } }) =>
      error?.code ?? events.map((event) => ('error' in event ? (event.error as { code: string }).code : 'none')).join();
    expect([refused, none, two, date, torn].map(codeIn)).toEqual([
      ...['unauthorized', 'bad-request', 'bad-request', 'bad-request', 'bad-request'],
    ]);
  });
});
