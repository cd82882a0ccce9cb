import { isIP } from 'node:net';
import * as z from 'zod';
import { Failure } from '../failure.ts';
import { modes } from '../http/access.ts';

const Port = z.coerce
  .number('a port from 0 to 65535')
  .int('a port from 0 to 65535')
  .min(0, 'a port from 0 to 65535')
  .max(65535, 'a port from 0 to 65535');

const seconds = (preset: number) =>
  z.coerce
    .number('seconds, from 1 to 86400')
    .min(1, 'seconds, from 1 to 86400')
    .max(86_400, 'seconds, from 1 to 86400')
    .default(preset);

/** Every environment variable that the program reads. */
const Settings = z.object({
  HOST: z.string().min(1, 'an address').default('127.0.0.1').describe('address to listen on'),
  KUAJIE_MODE: z
    .enum(modes, 'private, public or team')
    .optional()
    .describe(
      'who may read: private (this machine; so where HOST is one of its own), public (everybody), team (with a token)',
    ),
  PORT: Port.default(3000).describe('port to listen on; 0 takes a free one'),
  KUAJIE_DATA_DIR: z
    .string()
    .min(1, 'a folder')
    .default('.kuajie')
    .describe('folder of the embedded store, and of what is kept beside the data'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'bolt://host:port or neo4j://host:port')
    .optional()
    .describe('a Neo4j to use in place of the embedded engine, bolt:// for one server, neo4j:// for a cluster'),
  NEO4J_USER: z.string().min(1, 'a user').default('neo4j').describe('user of that Neo4j'),
  NEO4J_PASSWORD: z.string().default('').describe('password of that user'),
  NEO4J_DATABASE: z.string().min(1, 'a database').default('neo4j').describe('database of that Neo4j'),
  KUAJIE_GUEST_MAPPING: z
    .string()
    .min(1, 'a file')
    .optional()
    .describe('a file that says how a Neo4j that Kuajie did not load is read; without it the page may'),
  KUAJIE_ADMIN_TOKEN: z
    .string()
    .min(16, 'at least 16 characters')
    .optional()
    .describe('what a request must carry to load or remove a dataset'),
  KUAJIE_READER_TOKEN: z
    .string()
    .min(16, 'at least 16 characters')
    .optional()
    .describe('what a request must carry to read, in the mode team'),
  KUAJIE_TOKENS_FILE: z
    .string()
    .optional()
    .describe('a file of more such tokens, hashed, a line each: “kuajie token” makes them'),
  KUAJIE_TRUST_PROXY: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .refine(
      (all) => all.every(isNetwork),
      'addresses or networks of proxies such as 127.0.0.1 or 10.0.0.0/8, with commas between',
    )
    .default([])
    .describe('addresses and networks of the proxies whose X-Forwarded-* are believed'),
  KUAJIE_USER_HEADER: z
    .string()
    .regex(/^[\w-]+$/, 'the name of a header')
    .optional()
    .describe('in the mode team: the header in which such a proxy names whom it let in to read'),
  KUAJIE_RATE_LIMIT: z.coerce
    .number('requests a minute, from 1 on')
    .int('requests a minute, from 1 on')
    .min(1, 'requests a minute, from 1 on')
    .default(600)
    .describe('requests a minute that a client without a token has, in the mode public'),
  KUAJIE_METRICS: z
    .enum(['on', 'off'], 'on or off')
    .default('off')
    .describe('whether /metrics tells Prometheus how the program does'),
  KUAJIE_METRICS_TOKEN: z
    .string()
    .min(16, 'at least 16 characters')
    .optional()
    .describe('what a request for /metrics must carry where others may ask'),
  KUAJIE_EMBED_ORIGINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .refine((origins) => origins.every(isOrigin), 'origins such as https://example.org, with commas between')
    .default([])
    .describe('origins whose pages may show this one in a frame, with ?embed=1 in its address'),
  KUAJIE_EDITOR_TOKEN: z
    .string()
    .min(16, 'at least 16 characters')
    .optional()
    .describe('what a request must carry to correct a fact or to keep a view for all'),
  KUAJIE_LLM_URL: z
    .string()
    .refine(isModelAddress, 'http://… or https://… without a user and a password: the key is KUAJIE_LLM_KEY')
    .optional()
    .describe(
      'a language model that drafts may be shown to where a person says so: the base of an OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1',
    ),
  KUAJIE_LLM_MODEL: z.string().max(100, 'at most 100 characters').optional().describe('name of that model'),
  KUAJIE_LLM_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'a key of ASCII letters without blanks')
    .optional()
    .describe('key for it, if it needs one'),
  KUAJIE_LLM_PIECE_SECONDS: seconds(120).describe('how long it may take for a piece of a document'),
  KUAJIE_LLM_TOTAL_SECONDS: seconds(1800).describe('how long it may take for all of one'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'fatal, error, warn, info, debug or silent')
    .default('info')
    .describe('how much is logged'),
});
export type Settings = z.output<typeof Settings>;

/** What may hold a key or a password, and is never said. */
const secrets = [
  'NEO4J_PASSWORD',
  'KUAJIE_ADMIN_TOKEN',
  'KUAJIE_EDITOR_TOKEN',
  'KUAJIE_READER_TOKEN',
  'KUAJIE_METRICS_TOKEN',
  'KUAJIE_LLM_URL',
  'KUAJIE_LLM_KEY',
];

/** As express takes them, which trusts nobody rather than everybody: a network has a bit at least. */
function isNetwork(text: string): boolean {
  const [address = '', bits = '32', ...more] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most && more.length === 0;
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isModelAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** Throws `bad-request` that names each wrong variable, what was wanted and what was found. An empty one counts as absent. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name}: wanted ${message}, found ${secrets.includes(name) ? 'what is not shown here' : JSON.stringify(env[name])}`;
  });
  throw new Failure('bad-request', `the environment is not as it must be\n  ${lines.join('\n  ')}`);
}

/** The variables as help prints them. */
export function listSettings(): string {
  const lines = Object.entries(Settings.shape).map(([name, schema]) => {
    const preset = schema.safeParse(undefined).data;
    return `  ${name.padEnd(24)} ${schema.description ?? ''}${preset === undefined || preset.toString() === '' ? '' : ` (default ${preset.toString()})`}`;
  });
  return `\nEnvironment:\n${lines.join('\n')}\n`;
}
