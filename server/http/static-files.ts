import express, { type RequestHandler } from 'express';

/** The built client; `onPage` is told when its page is asked for. What vite named after its content never changes; the page itself is always asked for anew. */
export function serveStaticFiles(folder: string, onPage: () => void): RequestHandler {
  return express.static(folder, {
    index: 'index.html',
    setHeaders: (response, path) => {
      if (path.endsWith('.html')) onPage();
      response.setHeader(
        'cache-control',
        /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}
