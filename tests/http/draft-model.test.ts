import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftOf } from '../../server/draft/draft-of.ts';
import { draftModel } from '../../shared/contract/draft-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import type { askDraftModel } from '../../shared/contract/draft-routes.ts';
import { describeEmbedded } from '../support/engines.ts';
import { sendFiles } from '../support/events.ts';
import { type Manner, modelKey, type ModelServer, proposes, refuses, startModel } from '../support/model-server.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const adminToken = 'a-token-of-the-tests';
const draft = draftOf('遂宁市与潼南区签约。蓝石头把底盘卖给红橘子。', { language: 'zh' });
const firms = ['蓝石头', '红橘子'].map((name) => ({ name, kind: 'Company', n: 2, quote: name }));
type Told = ReplyOf<typeof askDraftModel>;

describeEmbedded('a language model over HTTP', (engine) => {
  let model: ModelServer | undefined;
  let server: RunningServer | undefined;
  beforeAll(async () => {
    model = await startModel(proposes({}));
    server = await startServer(engine, { adminToken, empty: true, model: model.endpoint });
  });
  afterAll(async () => {
    await server?.close();
    model?.close();
  });
  const ask = (
    manner: Manner,
    {
      token = adminToken,
      content = JSON.stringify(draft),
      signal,
    }: { token?: string; content?: string; signal?: AbortSignal } = {},
  ) => {
    model?.answer(manner);
    return sendFiles<Told>(
      `${server?.url ?? ''}/api/drafts/model`,
      { 'draft.json': content },
      { token, ...(signal === undefined ? {} : { signal }) },
    );
  };

  test('who may ask it is told its name and host, and neither its key nor its path', async () => {
    const headers = { authorization: `Bearer ${adminToken}` };
    const reply = await fetch(`${server?.url ?? ''}/api/drafts/model`, { headers });
    const refused = await fetch(`${server?.url ?? ''}/api/drafts/model`);
    const text = await reply.text();
    expect({
      reply: draftModel.reply.parse(JSON.parse(text)),
      isSecret: text.includes(modelKey),
      refused: refused.status,
    }).toEqual({
      reply: { model: { name: 'small-model', host: model?.endpoint.url.origin, isHere: true } },
      ...{ isSecret: false, refused: 401 },
    });
  });

  test('a draft that is sent comes back as what the model proposes, piece by piece', async () => {
    const { events } = await ask(proposes({ entities: firms }));
    const [first, last] = [events[0], events.at(-1)];
    const proposals = last?.event === 'proposals' ? last.proposals : undefined;
    expect({ first, names: proposals?.entities.map(({ name }) => name), agreed: proposals?.told.agreed }).toEqual({
      ...{ first: { event: 'piece', at: 1, of: 1 }, names: ['蓝石头', '红橘子'], agreed: 0 },
    });
  });

  test('what goes wrong is a word in the answer, and the key is in no answer and no log', async () => {
    const { status, events } = await ask(refuses(401));
    const last = events.at(-1);
    const told = last?.event === 'proposals' ? last.proposals.told.troubles : undefined;
    const isSecret = JSON.stringify([events, server?.logged]).includes(modelKey);
    expect({ status, told, isSecret }).toEqual({ status: 200, told: { unauthorized: 1 }, isSecret: false });
  });

  test('without the token, or with what is no draft, nothing is sent', async () => {
    const before = model?.questions.length;
    const stranger = await ask(proposes({}), { token: 'another-token-of-the-tests' });
    const torn = await ask(proposes({}), { content: '{"document":' });
    const [event] = torn.events;
    expect({
      stranger: stranger.error?.code,
      torn: event?.event === 'error' ? event.error.code : undefined,
      sent: (model?.questions.length ?? 0) - (before ?? 0),
    }).toEqual({ stranger: 'unauthorized', torn: 'bad-request', sent: 0 });
  });

  test('who goes away leaves no question behind', async () => {
    const leave = new AbortController();
    const closed = new Promise<string>((resolve) => {
      ask(
        (_, response) => {
          response.once('close', () => resolve('closed'));
          leave.abort();
        },
        { signal: leave.signal },
      ).catch(() => undefined);
    });
    expect(await closed).toBe('closed');
  });

  test('where none is set, none is offered and none asked', async () => {
    const bare = await startServer(engine, { adminToken, empty: true, keep: true });
    const headers = { authorization: `Bearer ${adminToken}` };
    const offered: unknown = await (await fetch(`${bare.url}/api/drafts/model`, { headers })).json();
    const { events } = await sendFiles<Told>(
      `${bare.url}/api/drafts/model`,
      { 'draft.json': JSON.stringify(draft) },
      { token: adminToken },
    );
    expect({ offered, events: events.map((one) => (one.event === 'error' ? one.error.code : one.event)) }).toEqual({
      ...{ offered: {}, events: ['bad-request'] },
    });
  });
});
