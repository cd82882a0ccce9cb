import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftCommand } from '../../server/cli/draft.ts';
import type { Shell } from '../../server/cli/program.ts';
import { readSettings } from '../../server/cli/settings.ts';
import { modelOf } from '../../server/cli/model-settings.ts';
import { Draft } from '../../shared/draft.ts';
import { type Manner, modelKey, type ModelServer, proposes, refuses, startModel } from '../support/model-server.ts';

const text = '遂宁市与潼南区签署《林业合作协议》。蓝石头把底盘卖给红橘子。';
const entities = ['蓝石头', '红橘子'].map((name) => ({ name, kind: 'Company', n: 2, quote: name }));
const sold = { source: '蓝石头', type: 'SUPPLIES', target: '红橘子', n: 2, quote: '蓝石头把底盘卖给红橘子' };

let cwd = '';
let said: string[] = [];
let model: ModelServer | undefined;

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kuajie-draft-model-'));
  said = [];
  model = await startModel(proposes({ entities, relations: [sold] }));
});
afterEach(() => {
  model?.close();
  rmSync(cwd, { recursive: true });
});

const envOf = () => ({
  KUAJIE_LLM_URL: new URL('/v1', model?.endpoint.url).href,
  KUAJIE_LLM_MODEL: 'small-model',
  KUAJIE_LLM_KEY: modelKey,
});

function draft(
  options: { model?: boolean },
  {
    env = envOf(),
    manner,
    stop = new AbortController().signal,
  }: { env?: Record<string, string>; manner?: Manner; stop?: AbortSignal } = {},
) {
  if (manner !== undefined) model?.answer(manner);
  writeFileSync(join(cwd, 'a.txt'), text);
  const shell: Shell = {
    ...{ argv: [], env, cwd, stop, isTerminal: false },
    print: (line) => said.push(line),
    warn: (line) => said.push(line),
    write: () => Promise.resolve(),
    ask: () => Promise.resolve(''),
  };
  return draftCommand(shell, ['a.txt'], { out: 'out', ...options });
}

const read = (name: string) => readFileSync(join(cwd, 'out', name), 'utf8');

test('with --model the dataset has both makers’ proposals, and tells whose a row is', async () => {
  expect(await draft({ model: true })).toBe(0);
  const { drafts } = JSON.parse(read('draft.json')) as { drafts: unknown[] };
  const { asked } = Draft.pick({ asked: true }).parse(drafts[0]);
  expect({
    rows: read('relations.csv')
      .split('\n')
      .filter((row) => /draftedBy|SUPPLIES|SIGNED/.test(row)),
    asked: asked?.map(({ model: name, added }) => ({ name, added })),
    description: read('datapackage.json').includes('by rules and by the language model small-model'),
  }).toEqual({
    rows: [
      'source,type,target,basis,document,quote,occurrence,status,date,collective,note,draftedBy',
      'city:510900,SIGNED,agreement:lin-ye-he-zuo-xie-yi,stated,a,遂宁市与潼南区签署《林业合作协议》,,done,,,,',
      'county:500152,SIGNED,agreement:lin-ye-he-zuo-xie-yi,stated,a,遂宁市与潼南区签署《林业合作协议》,,done,,,,',
      'company:lan-shi-tou,SUPPLIES,company:hong-ju-zi,stated,a,蓝石头把底盘卖给红橘子,,done,,,,model small-model',
    ],
    ...{ asked: [{ name: 'small-model', added: 3 }], description: true },
  });
});

test('before anything is sent it says what goes to which model at which host', async () => {
  const host = model?.endpoint.url.origin ?? '';
  const before: string[] = [];
  await draft(
    { model: true },
    {
      manner: (question, response) => {
        before.push(...said);
        proposes({})(question, response);
      },
    },
  );
  expect(before.filter((line) => line.includes(`to the language model small-model at ${host}`))).toHaveLength(1);
});

test('without --model nothing is sent, whatever is set', async () => {
  expect(await draft({})).toBe(0);
  expect(model?.questions).toEqual([]);
});

test('a model that fails is one word, in both languages, and the rules’ draft is written', async () => {
  expect(await draft({ model: true }, { manner: refuses(500) })).toBe(0);
  expect({
    word: said.some((line) => line.includes('1 of 1 piece: server error (模型服务出错)')),
    isSigned: read('relations.csv').includes('SIGNED'),
    isKeySaid: said.join('\n').includes(modelKey),
  }).toEqual({ word: true, isSigned: true, isKeySaid: false });
});

test('what is thrown away is counted and said', async () => {
  await draft(
    { model: true },
    { manner: proposes({ entities: [{ name: '绿石头', kind: 'Company', quote: '绿石头卖底盘' }] }) },
  );
  expect(said.join('\n')).toContain('1 proposal thrown away: the quote is not in the text (引文不在原文中)');
});

test('who gives up while a model thinks is told so, and nothing is written', async () => {
  const stop = new AbortController();
  const given = draft({ model: true }, { manner: () => stop.abort(), stop: stop.signal });
  await expect(given).rejects.toThrow('given up: nothing was written');
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('--model without a model is told, and nothing is written', async () => {
  await expect(draft({ model: true }, { env: {} })).rejects.toThrow('found none. Nothing was sent.');
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('an address is http or https without a password, and no error says a key', () => {
  const errorOf = (env: Record<string, string>) => {
    try {
      modelOf(readSettings(env));
      return 'none';
    } catch (cause) {
      return (cause as Error).message;
    }
  };
  const key = 'sk-secret with blanks';
  const wrongs: Record<string, string>[] = [
    { KUAJIE_LLM_URL: 'file:///etc/passwd', KUAJIE_LLM_MODEL: 'm' },
    { KUAJIE_LLM_URL: 'http://me:sk-secret@127.0.0.1/v1', KUAJIE_LLM_MODEL: 'm' },
    { KUAJIE_LLM_URL: 'http://127.0.0.1/v1', KUAJIE_LLM_MODEL: 'm', KUAJIE_LLM_KEY: key },
    { KUAJIE_LLM_URL: 'http://127.0.0.1/v1' },
    { KUAJIE_LLM_PIECE_SECONDS: '0' },
  ];
  const wrong = wrongs.map(errorOf);
  expect({
    named: wrong.map((one) => /KUAJIE_LLM_\w+: wanted/.exec(one)?.[0]),
    isKeySaid: wrong.some((one) => one.includes('sk-secret')),
    none: errorOf({}),
  }).toEqual({
    named: ['URL', 'URL', 'KEY', 'MODEL', 'PIECE_SECONDS'].map((one) => `KUAJIE_LLM_${one}: wanted`),
    ...{ isKeySaid: false, none: 'none' },
  });
});

test('an address may be a base or the whole', () => {
  const path = (url: string) => modelOf(readSettings({ KUAJIE_LLM_URL: url, KUAJIE_LLM_MODEL: 'm' }))?.url.href;
  expect(
    ['http://a/v1', 'http://a/v1/', 'http://a/v1/chat/completions', 'https://a/x?api-version=1'].map(path),
  ).toEqual([
    ...['http://a/v1/chat/completions', 'http://a/v1/chat/completions', 'http://a/v1/chat/completions'],
    'https://a/x/chat/completions?api-version=1',
  ]);
});
