type Separator = ',' | '~';

/** Names as one text; what separates them may stand in a name too. */
export function joinNames(all: readonly string[], separator: Separator): string {
  return all.map((one) => one.replaceAll(/[%,~]/g, (sign) => codeOf[sign] ?? sign)).join(separator);
}

export function splitNames(joined: string | undefined, separator: Separator): string[] | undefined {
  return joined?.split(separator).map((one) => one.replaceAll(/%(?:25|2C|7E)/g, (code) => decodeURIComponent(code)));
}

const codeOf: Readonly<Record<string, string>> = { '%': '%25', ',': '%2C', '~': '%7E' };
