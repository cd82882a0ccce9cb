import express from 'express';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveStaticFiles } from '../../server/http/static-files.ts';
import { listen } from '../support/listen.ts';

test('whoever serves the page is told when it is asked for, and of nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-page-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const asked: string[] = [];
  const server = createServer(express().use(serveStaticFiles(folder, () => asked.push('page'))));
  try {
    const url = await listen(server);
    for (const path of ['/icon.svg', '/nothing', '/', '/?view=cypher'])
      await fetch(url + path).then((reply) => reply.text());
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  expect(asked).toEqual(['page', 'page']);
});
