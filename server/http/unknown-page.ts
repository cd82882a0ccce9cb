import type { RequestHandler } from 'express';

const words = {
  zh: {
    lang: 'zh-CN',
    title: '没有这个页面',
    says: '这个地址上什么都没有。它可能写错了，也可能已不再使用。',
    back: '回到图谱',
  },
  en: {
    lang: 'en',
    title: 'There is no such page',
    says: 'Nothing is at this address. It may be misspelt, or no longer in use.',
    back: 'Back to the graph',
  },
};

/** A person who opens an address that does not exist gets a page with a way back; programs, and all of `/api`, go on to an error in JSON. */
export const showUnknownPage: RequestHandler = (request, response, next) => {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isApi = /^\/api(\/|$)/i.test(request.path);
  if (!isRead || isApi || request.accepts(['json', 'html']) !== 'html') {
    next();
    return;
  }
  const languages = request.acceptsLanguages(['zh', 'en']) === 'zh' ? [words.zh, words.en] : [words.en, words.zh];
  // The program may stand under a path of another server, so that the way back is told from here.
  const root = './' + '../'.repeat(request.path.split('/').length - 2);
  response.status(404).vary('accept').vary('accept-language').type('html').set('cache-control', 'no-cache');
  response.send(pageOf(languages, root));
};

function pageOf(languages: (typeof words.en)[], root: string): string {
  const sections = languages.map(
    ({ lang, title, says, back }) =>
      `<section lang="${lang}"><h1>${title}</h1><p>${says}</p><p><a href="${root}">${back}</a></p></section>`,
  );
  const [first] = languages;
  return `<!doctype html>
<html lang="${first?.lang ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${first?.title ?? ''} · Kuajie 跨界</title>
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}unknown-page.css">
</head>
<body><main><img src="${root}icon.svg" alt="" width="44" height="44">${sections.join('')}</main></body>
</html>
`;
}
