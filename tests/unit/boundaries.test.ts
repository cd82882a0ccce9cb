import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Who may import whom; the first row that fits a file counts. Packages stand without a slash before them. */
const rules: { files: RegExp; may: RegExp; why: string }[] = [
  { files: /^shared\/contract\//, may: /^(zod$|shared\/)/, why: 'the contract knows the domain and nothing else' },
  { files: /^shared\//, may: /^(zod$|shared\/(?!contract))/, why: 'what both sides share stands on zod alone' },
  {
    files: /^server\/search\//,
    may: /^(node:timers\/promises$|pinyin-pro$|opencc-js|server\/search|shared\/fold-text)/,
    why: 'finding names needs no graph',
  },
  ...['paths', 'supply', 'links'].map((bay) => ({
    files: new RegExp(`^server/graph/${bay}/`),
    may: new RegExp(
      `^(zod$|node:|server/(graph/([\\w-]+\\.ts$|places/|${bay}/)|search|store/(graph-store|engine|query)|failure)|shared/)`,
    ),
    why: 'a bay knows what all of them share, and no other bay',
  })),
  {
    files: /^server\/graph\//,
    may: /^(zod$|node:|fastest-levenshtein$|server\/(graph|search|store\/(graph-store|engine|foreign-nodes|loaded|query)|failure|root)|shared\/)/,
    why: 'what the program can do knows neither Express nor the driver',
  },
  {
    files: /^server\/drafts\//,
    may: /^(zod$|node:|server\/(drafts|draft|tables\/slug|http\/(errors|receive-files)|failure)|shared\/)/,
    why: 'what answers about drafts knows no store',
  },
  { files: /^server\/process\//, may: /^(zod$|node:|server\/process)/, why: 'a process that answers knows no engine' },
  {
    files: /^server\/store\//,
    may: /^(zod$|node:|neo4j-driver$|@grafeo-db\/js$|server\/(process|store|failure|root)|shared\/)/,
    why: 'the store knows the engines and nothing above it',
  },
  {
    files: /^server\/cypher\/(subset|walls|parse|syntax-tree|hints|inspect\.ts|parameter-types)/,
    may: /^(@neo4j-cypher\/language-support$|fastest-levenshtein$|shared\/|server\/(cypher\/|store\/value-type))/,
    why: 'what is known of a statement before it runs needs no database',
  },
  {
    files: /^server\/cypher\//,
    may: /^(zod$|node:|server\/(cypher|process|graph\/(remembered|schema)|store\/(engine|graph-store|value-type)|failure|root)|shared\/)/,
    why: 'the console knows the store, and neither Express nor the driver',
  },
  { files: /^server\/lines\//, may: /^(node:|csv-parse$|server\/lines)/, why: 'lines in files are any lines' },
  {
    files: /^server\/dataset\//,
    may: /^(zod$|node:|csv-parse$|csv-stringify|server\/(dataset|lines|store\/(graph-store|foreign-nodes|loaded|query)|failure|root)|shared\/)/,
    why: 'a dataset is read without HTTP',
  },
  {
    files: /^server\/tables\//,
    may: /^(zod$|csv-parse$|csv-stringify|@e965\/xlsx$|saxes$|yauzl$|chardet$|pinyin-pro$|node:(buffer|fs|path|crypto)$|server\/(tables|lines|dataset\/columns|root)|shared\/)/,
    why: 'tables become a dataset’s files without a store, a process or HTTP',
  },
  {
    files: /^server\/draft\//,
    may: /^(zod$|csv-parse|csv-stringify|opencc-js|chardet$|yauzl$|mammoth$|unpdf$|linkedom$|@mozilla\/readability$|node:(fs|path|fs\/promises)$|server\/(draft|dataset\/(evidence|stated-number)|tables\/(slug|said|reading)|search\/(short-name|radicals)|process|failure|root)|shared\/)/,
    why: 'a draft is made of a text without a store or HTTP',
  },
  {
    files: /^server\/guest\//,
    may: /^(zod$|csv-stringify|node:|server\/(guest|dataset\/(edtf|columns)|tables\/(slug|mapping\/words|reading\/dates)|store\/(engine|foreign-nodes|graph-store|guest-text|loaded|query)|failure|root)|shared\/)/,
    why: 'a database of others is read through the store alone, and guessed by the words of tables',
  },
  {
    files: /^server\/intake\//,
    may: /^(zod$|node:|server\/(intake|dataset|lines|tables|process|http\/(errors|receive-files)|store\/(engine|graph-store|loaded|query)|failure)|shared\/)/,
    why: 'what takes in data knows neither Express nor the driver',
  },
  {
    files: /^server\/http\//,
    may: /^(zod$|node:|express$|@fastify\/busboy$|helmet$|pino$|zod-openapi$|server\/(http|failure|root)|shared\/)/,
    why: 'HTTP knows no graph',
  },
  { files: /^client\/state\//, may: /^(zustand|zod$|#shared|client\/(state|api))/, why: 'state is pure' },
  {
    files: /^client\/i18n\//,
    may: /^(#shared|client\/(i18n|state|api))/,
    why: 'a text knows what it speaks of',
  },
  {
    files: /^client\/parts\//,
    may: /^(lit-html|lucide-static|@tanstack\/virtual-core$|idb-keyval$|fflate$|#shared|client\/(parts|i18n|state|api))/,
    why: 'a part is given what it shows and tells',
  },
  {
    files: /^client\/layout\//,
    may: /^(cytoscape|layout-base$|graphology|#shared|client\/(layout|state\/graph|parts\/(letters|geometry|text-size)))/,
    why: 'layout knows the graph alone',
  },
  {
    files: /^client\/canvas\//,
    may: /^(cytoscape$|#shared|client\/(canvas|state|layout|parts\/(fonts|geometry|icons|palette|text-size)))/,
    why: 'the canvas follows the state',
  },
  {
    files: /^client\/actions\//,
    may: /^(#shared|client\/(actions|state|api|layout))/,
    why: 'actions ask the server and change the state',
  },
  {
    files: /^client\/panels\//,
    may: /^(lit-html|#shared|client\/(panels|actions|parts|i18n|state|api))/,
    why: 'a panel knows neither the page nor a view, and never touches cytoscape',
  },
  {
    files: /^client\/views\/cypher\/(editor|completion|language|typed-over)/,
    may: /^(@codemirror\/|@neo4j-cypher\/language-support$|client\/views\/cypher\/(language|completion|editor-theme|typed-over))/,
    why: 'the editor knows its text alone',
  },
  {
    files: /^client\/views\//,
    may: /^(zod$|lit-html|d3-|topojson-client$|topojson-specification$|geojson$|reorder\.js$|#shared|client\/(views|panels|actions|parts|i18n|state|api))/,
    why: 'a view follows the state and tells gestures as acts; the editor of statements is loaded when it opens',
  },
  {
    files: /^client\/page\//,
    may: /^(lit-html|#shared|client\/(?!main))/,
    why: 'the page lies above all else, and never touches cytoscape',
  },
  { files: /^client\//, may: /^(?!server\/|express|neo4j-driver|node:)/, why: 'the browser has no server' },
  { files: /^server\//, may: /^(?!client\/|cytoscape|lit-html)/, why: 'the server has no page' },
];

test('every import keeps the boundaries of the architecture', () => {
  const broken: string[] = [];
  for (const file of sources()) {
    const rule = rules.find(({ files }) => files.test(file));
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
  'canvas',
  'layout',
  'parts',
  'i18n',
  'state',
  'api',
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

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}
