import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { boundaryRules } from '../support/boundary-rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('every import keeps the boundaries of the architecture', () => {
  const broken: string[] = [];
  for (const file of sources()) {
    const rule = boundaryRules.find(({ files }) => files.test(file));
    for (const target of importsOf(file))
      if (rule !== undefined && !rule.may.test(target)) broken.push(`${file} imports ${target}: ${rule.why}`);
  }
  expect(broken).toEqual([]);
});

test('only main.ts and the processes of their own touch the process', () => {
  const touching = sources().filter(
    (file) =>
      file.startsWith('server/') &&
      /\bprocess\.(exit|exitCode|argv|env|cwd|chdir|stdin|stdout|stderr|on|once|send|disconnect)\b/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
  );
  expect(touching.sort()).toEqual([
    'server/cypher/inspect-process.ts',
    'server/draft/draft-process.ts',
    'server/intake/intake-process.ts',
    'server/main.ts',
    'server/store/embedded-process.ts',
  ]);
});

test('cytoscape is imported by the canvas and the layout alone', () => {
  const importing = sources().filter((file) => importsOf(file).some((target) => target.startsWith('cytoscape')));
  expect([...new Set(importing.map((file) => dirname(file)))].sort()).toEqual(['client/canvas', 'client/layout']);
});

/** The rooms of the page's half, each above the ones after it; what stands in no room is above all. */
const rooms = [
  'states',
  'main',
  'page',
  'views',
  'panels',
  'actions',
  'paper',
  'canvas',
  'layout',
  'parts',
  'i18n',
  'state',
  'api',
  'early',
];

test('no import of the client runs up from one room to another', () => {
  const floorOf = (file: string) =>
    rooms.indexOf(/^client\/(?:(\w+)\/|(\w+)\.ts)/.exec(file)?.slice(1).find(Boolean) ?? '');
  const client = sources().filter((file) => file.startsWith('client/'));
  const upward = client.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('client/') && target.endsWith('.ts') && floorOf(target) < floorOf(file))
      .map((target) => `${file} imports ${target}`),
  );
  const strangers = client.filter((file) => floorOf(file) === -1);
  expect({ upward, strangers }).toEqual({ upward: [], strangers: [] });
});

test('no room of a view knows another, and only the list of all and the states know them', () => {
  const roomOf = (file: string) => /^client\/views\/(\w+)\//.exec(file)?.[1];
  const sideways = sources().flatMap((file) =>
    importsOf(file)
      .filter((target) => roomOf(target) !== undefined && roomOf(target) !== roomOf(file))
      .map((target) => `${file} imports ${target}`),
  );
  expect(sideways.filter((one) => !/^client\/(views\/all\.ts|states\/\S+) /.test(one))).toEqual([]);
});

test('no file outside of its room asks whether a view is on', () => {
  const asking = sources().filter(
    (file) =>
      /^client\/(?!views\/\w+\/)/.test(file) &&
      /\bview\)?\s*[!=]==\s*['\w]*(?:'|View\b|Id\b)/.test(readFileSync(join(root, file), 'utf8')),
  );
  // The canvas lies under every view: whether it is seen is asked of the state.
  expect(asking).toEqual(['client/state/state.ts']);
});

test('nothing that the page is made of imports the states that are only looked at', () => {
  const importing = sources().filter((file) => importsOf(file).some((target) => target.startsWith('client/states/')));
  expect(importing.filter((file) => !file.startsWith('client/states/'))).toEqual([]);
});

test('no program waits for libraries that it may not need', () => {
  const atStart = ['server/cli/serve.ts', 'server/draft/draft-process.ts'].flatMap((file) => [
    ...readAtStart(file, new Set()),
  ]);
  expect(atStart.filter((target) => ['neo4j-driver', 'mammoth', 'linkedom'].includes(target))).toEqual([]);
});

test('what is drawn names the acts that it uses; all of them only what puts the page together', () => {
  const importing = sources().filter((file) => importsOf(file).includes('client/actions/actions.ts'));
  expect(importing.filter((file) => !/^client\/views\/\w+\/acts\.ts$/.test(file)).sort()).toEqual([
    'client/page/page-actions.ts',
    'client/page/rooms.ts',
    'client/views/view.ts',
  ]);
});

test('no files of the client import each other in a circle', () => {
  const files = sources().filter((file) => file.startsWith('client/'));
  const known = new Map(files.map((file) => [file, importsOf(file).filter((target) => files.includes(target))]));
  const circles: string[] = [];
  const done = new Set<string>();
  const walkFrom = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' > '));
    if (done.has(file) || way.includes(file)) return;
    for (const target of known.get(file) ?? []) walkFrom(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) walkFrom(file, []);
  expect(circles).toEqual([]);
});

function sources(): string[] {
  return ['server', 'client', 'shared']
    .flatMap(walk)
    .filter((file) => /(?<!\.d)\.ts$/.test(file) && !file.includes('/dist/') && !file.endsWith('vite.config.ts'));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const targets = [...text.matchAll(/^(?:import|export)\s(?:[^;'=()]*?from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return targets.map((target) =>
    target.startsWith('.') ? relative(root, join(root, dirname(file), target)).replaceAll('\\', '/') : target,
  );
}

/** The files and packages that are there before the file does anything. */
function readAtStart(file: string, found: Set<string>): Set<string> {
  const imports = readFileSync(join(root, file), 'utf8').matchAll(
    /^(?:import|export) (?!type\b)[^;'=()]*?from '([^']+)'/gm,
  );
  for (const [, target = ''] of imports) {
    const own = target.startsWith('.') ? join(dirname(file), target).replaceAll('\\', '/') : target;
    if (found.has(own)) continue;
    found.add(own);
    if (own !== target) readAtStart(own, found);
  }
  return found;
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}
