import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../server/draft/draft-of.ts';
import { openModel } from '../../support/consulted-model.ts';
import { proposes } from '../../support/model-server.ts';

const model = openModel();
const [seller, buyer] = ['湖南三一重工有限公司', '江西铜业有限公司'];
const firms = [seller, buyer].map((name) => ({ name, kind: 'Company', n: 1, quote: name }));

/** What becomes of a model's word that one firm supplies the other, done. */
async function supplied(clause: string) {
  const sentence = `${seller}与${buyer}${clause}`;
  const supplies = { source: seller, type: 'SUPPLIES', target: buyer, n: 1, quote: sentence, status: 'done' };
  const { relations, agreed, told } = await model.ask(
    proposes({ entities: firms, relations: [supplies] }),
    draftOf(`${sentence}。`, { language: 'zh' }),
  );
  return {
    statuses: [...relations.map(({ status }) => status), ...agreed.relations.map(() => 'agreed')],
    dropped: told.dropped,
  };
}

describe('what a model says against the words behind the later end is thrown away', () => {
  for (const clause of [
    '从未有过供货关系',
    '尚未建立供货关系',
    '没有供货关系',
    '未能达成供货协议',
    '力争建立供货关系',
    '争取建立供货关系',
    '不供货',
    '的供货合作已经终止',
    '希望建立供货关系',
  ])
    test(clause, async () => {
      expect(await supplied(clause)).toEqual({ statuses: [], dropped: { doubted: 1 } });
    });
});

describe('what a model says with them stays', () => {
  for (const clause of ['建立了供货关系', '供货不断增长', '供货，没有人反对', '建立了供货关系并签署《不锈钢研究设想》'])
    test(clause, async () => {
      const { statuses, dropped } = await supplied(clause);
      expect({ count: statuses.length, dropped }).toEqual({ count: 1, dropped: {} });
    });
});
