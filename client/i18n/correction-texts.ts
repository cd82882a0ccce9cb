import { counted } from './counted.ts';
import { tableOf } from './texts.ts';

const zh = {
  title: '读者意见',
  verdict: { wrong: '有误', unsure: '存疑', confirmed: '属实' },
  /** What a sign on a line means. */
  onLine: { wrong: '读者说有误', unsure: '读者存疑', confirmed: '读者说属实' },
  withdrawn: '撤回',
  says: { wrong: '说有误', unsure: '存疑', confirmed: '说属实', withdrawn: '撤回了自己的意见' },
  /** How many say so, and how many something else. */
  mark: (verdict: string, n: number, others: number) =>
    others === 0 ? `${verdict}（${n} 人）` : `${verdict}（${n} 人，另有 ${others} 人说法不同）`,
  none: '还没有人说过什么。',
  earlier: (n: number) => `以前的 ${n} 条`,
  open: '说说这一条',
  openSays: '有误、存疑还是属实；意见另存在数据旁边，不改数据',
  reason: '理由（可不填）',
  name: '署名（人人可见）',
  nameWanted: '请先署名。',
  withdraw: '撤回我的意见',
  busy: '正在保存…',
  kept: '已保存。',
  failed: '没有保存，请再试。写下的话还在。',
  unauthorized: '服务器不认这个令牌，没有保存。',
  noWay: '这台服务器没有开放说意见。要开放，启动时请设置 KUAJIE_EDITOR_TOKEN（至少 16 个字符）。',
  tokenSays: '打开结尾是 #editor= 的链接，或在这里填写编者令牌（KUAJIE_EDITOR_TOKEN）；管理员的令牌也可以。',
  token: '编者令牌',
  tokenUse: '使用',
  filter: '读者意见',
  filterName: { all: '全部', undoubted: '不看有误和存疑的', confirmed: '只看属实的' },
  filterWaits: '意见还没有读到，暂时没有按它筛选。',
  confirmedSays: '只留有人说属实、没有人质疑的关系，和它们的两端。',
};

type CorrectionTexts = typeof zh;

const en: CorrectionTexts = {
  title: 'What readers say',
  verdict: { wrong: 'wrong', unsure: 'unsure', confirmed: 'confirmed' },
  onLine: { wrong: 'wrong, a reader says', unsure: 'a reader is unsure', confirmed: 'confirmed by readers' },
  withdrawn: 'taken back',
  says: {
    wrong: 'says it is wrong',
    unsure: 'is unsure',
    confirmed: 'confirms it',
    withdrawn: 'took back what they said',
  },
  mark: (verdict, n, others) => (others === 0 ? `${verdict} (${n})` : `${verdict} (${n}, ${others} say otherwise)`),
  none: 'Nobody has said anything yet.',
  earlier: (n) => counted(n, 'earlier one'),
  open: 'Say something about this',
  openSays: 'Wrong, unsure or confirmed; it is kept beside the data and does not change them',
  reason: 'Reason (may be left out)',
  name: 'Your name (all will see it)',
  nameWanted: 'Please give a name first.',
  withdraw: 'Take back what I said',
  busy: 'Being kept…',
  kept: 'Kept.',
  failed: 'It was not kept; please try again. What you wrote is still here.',
  unauthorized: 'The server does not know that token; nothing was kept.',
  noWay:
    'Nobody can say anything on this server. To allow it, set KUAJIE_EDITOR_TOKEN (16 characters or more) where it is started.',
  tokenSays:
    'Open the link that ends in #editor=…, or enter an editor’s token (KUAJIE_EDITOR_TOKEN) here; the administrator’s will do too.',
  token: 'Editor’s token',
  tokenUse: 'Use it',
  filter: 'What readers say',
  filterName: { all: 'everything', undoubted: 'not what is doubted', confirmed: 'only what is confirmed' },
  filterWaits: 'What readers say is not read yet; nothing is left out by it for now.',
  confirmedSays: 'Only relations that somebody confirms and nobody doubts, and their ends.',
};

export const correctionTexts = { zh, en };
export const correctionTextsOf = tableOf<CorrectionTexts>(correctionTexts);
