import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAccess } from '../../server/cli/access-settings.ts';
import { readSettings } from '../../server/cli/settings.ts';
import { digestOf } from '../../server/http/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuajie-access-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (env: Record<string, string>) => readAccess(readSettings(env), folder);
const token = 'a-token-of-the-tests';

test('without a word the program is for this machine alone, with a token for this run', () => {
  const { access, keys, own } = read({});
  expect({ mode: access.mode, roles: keys.map(({ role }) => role), may: own?.may }).toEqual({
    ...{ mode: 'private', roles: ['admin'], may: 'all' },
  });
});

test.each([
  [{ HOST: '0.0.0.0' }, 'HOST=0.0.0.0 lets others reach this program, and nobody chose what they may: set KUAJIE_MODE'],
  [{ HOST: '::', KUAJIE_MODE: 'private' }, 'KUAJIE_MODE=private is for this machine alone: set KUAJIE_MODE to public'],
  [{ KUAJIE_MODE: 'team' }, 'KUAJIE_MODE=team lets in who has a token, and there is none'],
  [{ KUAJIE_MODE: 'team', KUAJIE_USER_HEADER: 'x-user' }, 'KUAJIE_USER_HEADER is believed of proxies alone'],
  [{ KUAJIE_MODE: 'everybody' }, 'KUAJIE_MODE: wanted private, public or team, found "everybody"'],
  [{ KUAJIE_TRUST_PROXY: '0.0.0.0/0' }, 'KUAJIE_TRUST_PROXY: wanted addresses or networks of proxies'],
  [{ KUAJIE_TRUST_PROXY: '::/0' }, 'KUAJIE_TRUST_PROXY: wanted addresses or networks of proxies'],
  [{ KUAJIE_TRUST_PROXY: 'everybody' }, 'KUAJIE_TRUST_PROXY: wanted addresses or networks of proxies'],
  [
    { KUAJIE_READER_TOKEN: 'short' },
    'KUAJIE_READER_TOKEN: wanted at least 16 characters, found what is not shown here',
  ],
])('%j stops the start', (env, says) => {
  expect(() => read(env)).toThrow(says);
});

test.each([
  ['public', ['admin', 'editor']],
  ['team', ['admin', 'editor']],
])('%s lets others in with the tokens that are set, and makes none of its own', (mode, roles) => {
  const env = { HOST: '0.0.0.0', KUAJIE_MODE: mode, KUAJIE_ADMIN_TOKEN: token, KUAJIE_EDITOR_TOKEN: `${token}2` };
  const { keys, own } = read(env);
  expect({ roles: keys.map(({ role }) => role), own }).toEqual({ roles, own: undefined });
});

test('a file gives more tokens, hashed, and a line that is none is told without its words', () => {
  writeFileSync(join(folder, 'good'), `# ours\nreader sha256:${digestOf(token).toString('hex')} Ann Lee\n`);
  writeFileSync(join(folder, 'bad'), `\nreader ${token}\n`);
  const { keys } = read({ KUAJIE_MODE: 'team', KUAJIE_TOKENS_FILE: 'good' });
  expect(keys).toEqual([{ role: 'reader', digest: digestOf(token), name: 'Ann Lee' }]);
  expect(() => read({ KUAJIE_TOKENS_FILE: 'bad' })).toThrow(
    /^bad:2: wanted “reader\|editor\|admin sha256:((?!of-the-tests).)*$/,
  );
  expect(() => read({ KUAJIE_TOKENS_FILE: 'none' })).toThrow('KUAJIE_TOKENS_FILE: ');
});
