import { expect, test } from 'vitest';
import { draftDataset } from '../../../server/draft/writing/draft-dataset.ts';
import { draftOf } from '../../../server/draft/draft-of.ts';
import { countDrawn } from '../../../shared/beside.ts';
import { countedIn } from '../../../client/views/draft/counted.ts';
import { checkFiles } from '../../support/check-files.ts';

test('what the last step counts is what the dataset of it holds', async () => {
  const text = [
    '江西省赣州市与湖南省郴州市签订《林业合作协议》。今年，赣州市、郴州市再次签署《林业合作协议》。',
    '赣州市上犹县位于赣州市。三一集团为江铃集团供货，年供货2000万元。上犹县总人口32万人。',
  ].join('\n');
  const draft = draftOf(text, { id: 'twice', date: '2024-11' });
  const { dataset, said } = await checkFiles(draftDataset([draft], { id: 'twice', title: 'Twice', kinds: {} }));
  const of = (names: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  };
  expect({ said, counted: countedIn(draft) }).toEqual({
    said: [],
    counted: {
      entities: countDrawn(of(dataset?.entities.map(({ kind }) => kind) ?? [])),
      relations: countDrawn(of(dataset?.relations.map(({ type }) => type) ?? [])),
      measures: draft.measures.length,
    },
  });
});

test('two sentences of one fact are one fact', () => {
  const draft = draftOf('赣州市与郴州市签订《林业合作协议》。赣州市、郴州市再次签署《林业合作协议》。', {
    id: 'twice',
  });
  const [first] = draft.relations;
  if (first === undefined) throw new Error('the rules read no fact in this');
  const again = { ...first, evidence: { ...first.evidence, start: first.evidence.start + 1 } };
  const twice = { ...draft, relations: [...draft.relations, again] };
  expect(countedIn(twice)).toEqual(countedIn(draft));
});
