/** How a number or a time is written, where a value as JSON does not tell. */
export type LiteralType = 'number' | 'date' | 'datetime';

/** A value as Cypher writes it: nothing of it can end the text that it stands in. */
export function cypherLiteral(value: unknown, type?: LiteralType): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string')
    return type === 'date' || type === 'datetime' ? `${type}(${text(value)})` : text(value);
  if (typeof value === 'number') return type === 'number' ? float(value) : String(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => cypherLiteral(item, type)).join(', ')}]`;
  throw new Error(`a property is no ${typeof value}`);
}

/** A map whose values may have types by their key. */
export function cypherMap(
  properties: Readonly<Record<string, unknown>>,
  types: ReadonlyMap<string, LiteralType> = new Map(),
): string {
  const all = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined)
    // A database gives them in any order.
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${all.map(([key, value]) => `${cypherName(key)}: ${cypherLiteral(value, types.get(key))}`).join(', ')}}`;
}

export function cypherName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

const escaped: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Some versions of Neo4j read \u0027 as an apostrophe before they parse: no backslash stands before a u. */
function text(value: string): string {
  const inside = value.replace(/[\\'\n\r\t]/g, (character) => escaped[character] ?? character);
  return `'${inside.replaceAll('\\\\u', "\\\\' + 'u")}'`;
}

function float(value: number): string {
  const written = String(value);
  return /^-?\d+$/.test(written) ? `${written}.0` : written;
}
