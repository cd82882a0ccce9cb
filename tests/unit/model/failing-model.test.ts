import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../server/draft/draft-of.ts';
import { consultModel } from '../../../server/model/consult-model.ts';
import { addProposals } from '../../../shared/add-proposals.ts';
import { consulted, consultedText, firms, openModel, supplies } from '../../support/consulted-model.ts';
import { type Manner, modelKey, proposes, refuses, says } from '../../support/model-server.ts';

const model = openModel();

const hang: Manner = () => undefined;
const endless: Manner = (_, response) => {
  const go = () => {
    while (response.write('x'.repeat(60_000)));
  };
  response.on('drain', go);
  go();
};
const cut: Manner = (_, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"choices":[', () => response.destroy());
};

describe('a model that does not answer well', () => {
  for (const { how, manner, trouble, more = {} } of [
    { how: 'hangs', manner: hang, trouble: 'late', more: { pieceMs: 50 } },
    { how: 'has no time left', manner: proposes({}), trouble: 'out-of-time', more: { totalMs: 0 } },
    {
      how: 'is not there',
      manner: hang,
      trouble: 'unreachable',
      more: { url: new URL('http://127.0.0.1:1/v1/chat/completions') },
    },
    { how: 'refuses the key', manner: refuses(401), trouble: 'unauthorized' },
    { how: 'is asked too often', manner: refuses(429, { 'retry-after': '3600' }), trouble: 'too-many-requests' },
    { how: 'knows no such model', manner: refuses(404), trouble: 'rejected' },
    { how: 'fails', manner: refuses(500), trouble: 'failing' },
    { how: 'breaks off', manner: cut, trouble: 'failing' },
    { how: 'leads elsewhere', manner: refuses(307, { location: 'http://127.0.0.1:1/' }), trouble: 'redirected' },
    { how: 'never ends', manner: endless, trouble: 'too-large' },
    { how: 'declines', manner: says('Sorry, I cannot help with that.'), trouble: 'declined' },
    { how: 'chats', manner: says('What a fine text!'), trouble: 'nonsense' },
    {
      how: 'breaks off in its JSON',
      manner: says('{"entities":[{"name":"蓝石头","kind":"Company","quote":"蓝石头"},{"na'),
      trouble: 'half',
    },
  ])
    test(`and ${how} is told as ${trouble}, and nothing that it said of the key`, async () => {
      const proposals = await model.ask(manner, consulted, more);
      expect({
        troubles: proposals.told.troubles,
        rules: addProposals(consulted, proposals).relations,
        isKeyTold: JSON.stringify(proposals).includes(modelKey),
      }).toEqual({ troubles: { [trouble]: 1 }, rules: consulted.relations, isKeyTold: false });
    });

  test('late in a long document has lost nothing of what was said before', async () => {
    const of = draftOf(`${consultedText}\n${'遂宁市今天又召开了一次关于合作的会议并且讨论了很多事情。\n'.repeat(150)}`);
    let asked = 0;
    model.server.answer((question, response) => {
      asked += 1;
      (asked === 1 ? proposes({ entities: firms, relations: [supplies] }) : refuses(401))(question, response);
    });
    let [whole, steps] = [of, 0];
    for await (const step of consultModel(model.server.endpoint, of, { signal: new AbortController().signal }))
      if (step.step === 'proposals') [whole, steps] = [addProposals(whole, step.proposals), steps + 1];
    const byModel = [...whole.entities, ...whole.relations].filter(({ rule }) => rule === 'model').length;
    expect({ byModel, steps, asked: whole.asked?.map(({ answered }) => answered) }).toEqual({
      ...{ byModel: 3, steps: 2, asked: [1] },
    });
  });

  test('of one piece is asked about the others, and of all where that would fail too is not', async () => {
    const of = draftOf('遂宁市今天又召开了一次关于合作的会议并且讨论了很多事情。\n'.repeat(150));
    let asked = 0;
    const failing = await model.ask((question, response) => {
      asked += 1;
      (asked === 1 ? refuses(500) : proposes({}))(question, response);
    }, of);
    const before = model.server.questions.length;
    const refused = await model.ask(refuses(401), of);
    expect({
      failing: { troubles: failing.told.troubles, answered: failing.told.answered },
      refused: { troubles: refused.told.troubles, questions: model.server.questions.length - before },
    }).toEqual({
      failing: { troubles: { failing: 1 }, answered: failing.told.pieces - 1 },
      refused: { troubles: { unauthorized: refused.told.pieces }, questions: 1 },
    });
  });

  test('is no longer waited for where the person gives up', async () => {
    const stop = new AbortController();
    model.server.answer(() => stop.abort(new Error('given up')));
    const steps = consultModel(model.server.endpoint, consulted, { signal: stop.signal });
    await expect(
      (async () => {
        for await (const step of steps) expect(step.step).toBe('piece');
      })(),
    ).rejects.toThrow('given up');
  });
});
