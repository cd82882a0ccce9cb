/** The rule of what a language model alone proposes. */
export const modelRule = 'model';

/** What can go wrong with a piece of a document that a model is asked about. */
export const modelTroubles = [
  ...(['late', 'out-of-time', 'unreachable', 'unauthorized', 'too-many-requests', 'rejected', 'failing'] as const),
  ...(['redirected', 'too-large', 'declined', 'nonsense', 'half'] as const),
] as const;
export type ModelTrouble = (typeof modelTroubles)[number];

/** Why a proposal of a model is thrown away. */
export const droppedReasons = [
  ...(['no-quote', 'not-named', 'malformed', 'unknown-kind', 'unknown-type', 'unknown-end', 'wrong-ends'] as const),
  ...(['other-kind', 'no-division', 'doubted', 'twice', 'too-many'] as const),
] as const;
export type DroppedReason = (typeof droppedReasons)[number];

interface Words {
  zh: string;
  en: string;
}

export const troubleWords: Readonly<Record<ModelTrouble, Words>> = {
  late: { zh: '超时', en: 'timed out' },
  'out-of-time': { zh: '总时限已到，没有再问', en: 'not asked, for the time in all was over' },
  unreachable: { zh: '连不上', en: 'no connection' },
  unauthorized: { zh: '密钥被拒', en: 'key refused' },
  'too-many-requests': { zh: '请求过多，被限流', en: 'too many requests' },
  rejected: { zh: '请求被拒（检查模型名称和地址）', en: 'request rejected (check the model’s name and address)' },
  failing: { zh: '模型服务出错', en: 'server error' },
  redirected: { zh: '被转向别处，没有跟随', en: 'redirected, not followed' },
  'too-large': { zh: '回答过长，已中断', en: 'answer too long, broken off' },
  declined: { zh: '模型拒绝回答', en: 'the model declined' },
  nonsense: { zh: '答非所问，读不出内容', en: 'nonsense, nothing to be read' },
  half: { zh: '回答残缺，只取完整的部分', en: 'broken answer, of which what is whole was read' },
};

export const droppedWords: Readonly<Record<DroppedReason, Words>> = {
  'no-quote': { zh: '引文不在原文中', en: 'the quote is not in the text' },
  'not-named': { zh: '引文没有点名', en: 'the quote does not name it' },
  malformed: { zh: '格式不对', en: 'not of the form asked for' },
  'unknown-kind': { zh: '没有这种类别', en: 'no such kind' },
  'unknown-type': { zh: '没有这种关系', en: 'no such relation type' },
  'unknown-end': { zh: '一端不是已知的实体', en: 'an end is no known entity' },
  'wrong-ends': { zh: '两端的类别不能有这种关系', en: 'its ends cannot be so related' },
  'other-kind': { zh: '同名实体已有，类别不同', en: 'known under another kind' },
  'no-division': { zh: '行政区划表里没有', en: 'not in the list of divisions' },
  doubted: { zh: '原文是否定或期望', en: 'denied or hoped for in the text' },
  twice: { zh: '重复', en: 'said twice' },
  'too-many': { zh: '超出每段上限', en: 'beyond the most of a piece' },
};
