import { describe, expect, test } from 'vitest';
import type { ReplyOf } from '../../shared/contract/route.ts';
import type { same } from '../../shared/contract/same-routes.ts';
import { openApi } from '../support/api.ts';
import { describeEmbedded } from '../support/engines.ts';
import { sendFiles } from '../support/events.ts';

const token = 'a-token-of-the-tests';

describeEmbedded('what may be one, over HTTP', (engine) => {
  const api = openApi(engine, { adminToken: token, empty: true });
  const list = async () => (await api.get('/api/same')).body as unknown as ReplyOf<typeof same>;
  const decide = (decision: string, given = token) =>
    api.get('/api/same', {
      method: 'POST',
      headers: { authorization: `Bearer ${given}`, 'content-type': 'application/json' },
      body: JSON.stringify({ one: 'company:acme-works', other: 'company:acme-works-ltd', decision }),
    });
  const found = async (q: string) =>
    ((await api.get(`/api/search?q=${q}`)).body['results'] as unknown as { id: string }[]).map(({ id }) => id);

  test('is proposed, made one and taken back', async () => {
    const files: Record<string, string>[] = [
      { 'one.csv': 'supplier,customer\nAcme Works,Beta\nAcme Works,Gamma\n' },
      { 'two.csv': 'supplier,customer\nAcme Works Ltd,Beta\nAcme Works Ltd,Delta\n' },
    ];
    for (const one of files) await sendFiles(`${api.server.url}/api/datasets`, one, { token });
    const before = await list();
    const { status } = await decide('same');
    const after = await list();
    const joined = await found('Acme+Works');
    const byOldId = (await api.get('/api/entities/company:acme-works-ltd')).body['entity'] as unknown as { id: string };
    const again = await sendFiles(`${api.server.url}/api/datasets?dryRun=true`, files[1] ?? {}, { token });
    const changes = again.events.flatMap((event) => (event.event === 'plan' ? [event.changes] : []));
    await decide('open');
    const open = await list();
    expect({
      before: before.proposals.map(({ one, other, reasons }) => [
        one.name,
        other.name,
        reasons.map(({ rule }) => rule),
      ]),
      status,
      after: {
        proposals: after.proposals,
        decided: after.decided.map(({ other, reasons }) => [other.name, reasons[0]?.rule]),
      },
      ...{ joined, byOldId: byOldId.id },
      changes: changes.map(({ added, removed }) => ({ added, removed })),
      open: [open.proposals.length, open.decided.length],
      apart: (await found('Acme+Works')).sort(),
    }).toEqual({
      before: [['Acme Works', 'Acme Works Ltd', ['contains', 'neighbours']]],
      status: 200,
      after: { proposals: [], decided: [['Acme Works Ltd', 'contains']] },
      ...{ joined: ['company:acme-works'], byOldId: 'company:acme-works' },
      changes: [{ added: 0, removed: 0 }],
      open: [1, 0],
      apart: ['company:acme-works', 'company:acme-works-ltd'],
    });
  });

  describe('is refused', () => {
    test('without the token', async () => {
      expect((await decide('same', 'another-token-than-that')).status).toBe(401);
    });

    test('where nothing was decided that could be taken back', async () => {
      expect((await decide('open')).status).toBe(404);
    });
  });
});
