import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { declaredQueries, query } from '../../server/store/query.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Made and taken away by the store itself, which changes the schema outside any query. */
const schemaFiles = 'schema/';

beforeAll(async () => {
  for (const folder of [
    'server/corrections',
    'server/graph',
    'server/dataset',
    'server/guest',
    'server/intake',
    'server/store',
    'server/export',
  ])
    for (const file of filesOf(folder, '.ts'))
      if (readFileSync(`${root}/${folder}/${file}`, 'utf8').includes('query('))
        await import(`${root}/${folder}/${file}`);
});

test('every query file is declared, and every declaration has its file', () => {
  expect([...declaredQueries.keys()].sort()).toEqual(queryFiles().sort());
});

test('a query declares the parameters that its file names, and no other', () => {
  const named = (file: string) => {
    const text = readFileSync(`${root}/cypher/${file}.cypher`, 'utf8').replace(/^\s*\/\/.*$/gm, '');
    return [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort();
  };
  const declared = [...declaredQueries].map(([file, { params }]) => [file, Object.keys(params).sort()]);
  expect(declared).toEqual([...declaredQueries.keys()].map((file) => [file, named(file)]));
});

test('the first line of a query file says what a row is', () => {
  const silent = queryFiles().filter(
    (file) => !/^\/\/ (A row is|One row|No row)/.test(readFileSync(`${root}/cypher/${file}.cypher`, 'utf8')),
  );
  expect(silent).toEqual([]);
});

test('a query that is declared twice is refused', () => {
  expect(() => query('read/kinds')).toThrow('the query read/kinds is declared twice');
});

/** A query that reads a database of others in the place of one of ours: declared with it. */
function isNamesake(file: string): boolean {
  return file.startsWith('guest/') && declaredQueries.has(file.replace('guest/', 'read/'));
}

/** A dialect's own version, `name.engine`, is declared with the query that it stands for. */
function queryFiles(): string[] {
  return filesOf('cypher', '.cypher')
    .map((file) => file.replace(/\.cypher$/, ''))
    .filter((file) => !file.startsWith(schemaFiles) && !file.includes('.') && !isNamesake(file));
}

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending));
}

test('a query for a database of others takes what its namesake takes', () => {
  const namesakes = filesOf('cypher/guest', '.cypher').map((file) => file.replace(/\.cypher$/, ''));
  const strange = namesakes.flatMap((name) => {
    const own = declaredQueries.get(`read/${name}`);
    const text = readFileSync(`${root}/cypher/guest/${name}.cypher`, 'utf8').replace(/^\s*\/\/.*$/gm, '');
    const named = [...text.matchAll(/\$(\w+)/g)].map(([, one = '']) => one);
    return own === undefined
      ? []
      : named.filter((one) => !Object.hasOwn(own.params, one)).map((one) => `${name} ${one}`);
  });
  expect(strange).toEqual([]);
});
