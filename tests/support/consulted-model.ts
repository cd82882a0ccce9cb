import { afterAll, beforeAll } from 'vitest';
import { draftOf } from '../../server/draft/draft-of.ts';
import type { KnownEntity } from '../../server/draft/names/known-names.ts';
import { consultModel } from '../../server/model/consult-model.ts';
import type { ModelEndpoint } from '../../server/model/endpoint.ts';
import type { Draft } from '../../shared/draft.ts';
import type { ModelProposals } from '../../shared/model.ts';
import { type Manner, type ModelServer, proposes, startModel } from './model-server.ts';

/** Five sentences, of which the rules read the first; the firms have names that no rule knows. */
export const consultedText = [
  '2024年11月18日，遂宁市与潼南区签署《遂潼一体化发展合作协议》。',
  '蓝石头把底盘卖给红橘子。',
  '它还给红橘子送货。',
  '大家希望蓝石头给红橘子送电池。',
  '蓝石头将给遂宁市供水。',
].join('');
export const consulted = draftOf(consultedText, { language: 'zh', date: '2024-11-20' });
export const agreement = '遂潼一体化发展合作协议';
export const firm = (name: string, n: number) => ({ name, kind: 'Company', n, quote: name });
export const firms = [firm('蓝石头', 2), firm('红橘子', 2)];
export const supplies = {
  ...{ source: '蓝石头', type: 'SUPPLIES', target: '红橘子', n: 2, quote: '蓝石头把底盘卖给红橘子', status: 'done' },
};

interface Asking extends Partial<ModelEndpoint> {
  known?: KnownEntity[];
}

interface ConsultedModel {
  readonly server: ModelServer;
  /** Asks about a draft and gives the last that was told. */
  ask: (manner: Manner, of?: Draft, asking?: Asking) => Promise<ModelProposals>;
}

/** A model for the tests of a file, and how it is asked. */
export function openModel(): ConsultedModel {
  let model: ModelServer | undefined;
  const running = (): ModelServer => {
    if (model === undefined) throw new Error('the model runs while the tests do');
    return model;
  };
  beforeAll(async () => {
    model = await startModel(proposes({}));
  });
  afterAll(() => model?.close());
  return {
    get server() {
      return running();
    },
    ask: async (manner, of = consulted, { known = [], ...more } = {}) => {
      const { answer, endpoint } = running();
      answer(manner);
      const signal = new AbortController().signal;
      let last: ModelProposals | undefined;
      for await (const step of consultModel({ ...endpoint, ...more }, of, { known, signal }))
        if (step.step === 'proposals') last = step.proposals;
      if (last === undefined) throw new Error('no proposals');
      return last;
    },
  };
}
