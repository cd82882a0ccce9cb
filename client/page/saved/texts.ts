import { counted } from '../../i18n/counted.ts';
import { tableOf } from '../../i18n/texts.ts';

const zh = {
  open: '保存的视图…',
  title: '保存的视图',
  saveNow: '保存现在的视图',
  name: '标题',
  note: '说明（可不填）',
  save: '保存',
  saving: '正在保存…',
  own: '这个浏览器里的',
  ownNone: '还没有。存下来的只在这个浏览器里，可以导出成文件带走。',
  ownFailed: '这个浏览器不许网页保存东西。可以复制链接，或用别的浏览器。',
  shared: '服务器上的，人人可见',
  sharedNone: '还没有。',
  sharedNot: '这台服务器没有开放保存视图。要开放，启动时请设置 KUAJIE_EDITOR_TOKEN（至少 16 个字符）。',
  sharedToken: '要保存到服务器，请打开结尾是 #editor= 的链接；管理员的链接也可以。',
  listed: (shown: number, all: number) => `共 ${all} 个，列出最新的 ${shown} 个`,
  look: (title: string) => `打开“${title}”`,
  rename: '修改',
  renameOf: (title: string) => `修改“${title}”`,
  remove: '删除',
  removeOf: (title: string) => `删除“${title}”`,
  share: '放到服务器',
  shareOf: (title: string) => `把“${title}”放到服务器，人人可见`,
  saved: (title: string) => `已保存“${title}”。`,
  sharedNow: (title: string) => `“${title}”已在服务器上，用链接就能打开。`,
  changed: (title: string) => `“${title}”已修改。`,
  removed: (title: string) => `已删除“${title}”。`,
  back: (title: string) => `“${title}”已恢复。`,
  undo: '撤销',
  takeOut: '导出成文件',
  bring: '从文件导入',
  brought: (added: number, renewed: number, kept: number) =>
    `导入完毕：新增 ${added} 个，更新 ${renewed} 个，${kept} 个本来就有。`,
  notViews: (name: string) => `${name} 不是保存的视图的文件。请选“导出成文件”得到的 kuajie-views.json。`,
  more: '再列一些',
  notDone: '什么也没有改。',
  unauthorized: '服务器不认这个令牌，什么也没有改。请打开结尾是 #editor= 的链接；管理员的链接也可以。',
  failed: '浏览器没有存下来：可能空间已满，或不许网页保存东西。可以导出成文件。',
};

export type SavedTexts = typeof zh;

const en: SavedTexts = {
  open: 'Saved views…',
  title: 'Saved views',
  saveNow: 'Save the view as it is now',
  name: 'Title',
  note: 'Note (may be left out)',
  save: 'Save',
  saving: 'Saving…',
  own: 'In this browser',
  ownNone: 'None yet. What is saved stays in this browser; a file takes it elsewhere.',
  ownFailed: 'This browser lets the page keep nothing. Copy the link, or use another browser.',
  shared: 'On the server, for all',
  sharedNone: 'None yet.',
  sharedNot:
    'Nobody can save views on this server. To allow it, set KUAJIE_EDITOR_TOKEN (16 characters or more) where it is started.',
  sharedToken: 'To save on the server open the link that ends in #editor=…; the administrator’s will do too.',
  listed: (shown, all) => `the newest ${shown} of ${all}`,
  look: (title) => `Open “${title}”`,
  rename: 'Change',
  renameOf: (title) => `Change “${title}”`,
  remove: 'Remove',
  removeOf: (title) => `Remove “${title}”`,
  share: 'Put on the server',
  shareOf: (title) => `Put on the server, for all to see: “${title}”`,
  saved: (title) => `“${title}” is saved.`,
  sharedNow: (title) => `“${title}” is on the server now, and opens by its link.`,
  changed: (title) => `“${title}” is changed.`,
  removed: (title) => `“${title}” is removed.`,
  back: (title) => `“${title}” is back.`,
  undo: 'Undo',
  takeOut: 'Take out as a file',
  bring: 'Bring from a file',
  brought: (added, renewed, kept) =>
    `Brought: ${counted(added, 'new one', 'new ones')}, ${renewed} renewed, ${kept} that were here already.`,
  notViews: (name) => `${name} is no file of saved views. Choose a kuajie-views.json that “Take out as a file” made.`,
  more: 'List more',
  notDone: 'Nothing is changed.',
  unauthorized:
    'The server does not know that token; nothing is changed. Open the link that ends in #editor=…; the administrator’s will do too.',
  failed:
    'The browser did not keep it: it may have no room left, or let pages keep nothing. A file takes it elsewhere.',
};

export const savedTexts = { zh, en };
export const savedTextsOf = tableOf<SavedTexts>(savedTexts);
