/** Ids in the order in which they came, each asked for by its place from 0 on. */
export interface PackedIds {
  add: (id: string) => void;
  finish: () => (at: number) => string;
}

/** Holds an id of sixteen hexadecimal digits, as loaded relations have it, in eight bytes; any other as it is. */
export function packIds(): PackedIds {
  const [high, low]: [number[], number[]] = [[], []];
  const others = new Map<number, string>();
  return {
    add: (id) => {
      const isPacked = /^[0-9a-f]{16}$/.test(id);
      if (!isPacked) others.set(high.length, id);
      high.push(isPacked ? Number.parseInt(id.slice(0, 8), 16) : 0);
      low.push(isPacked ? Number.parseInt(id.slice(8), 16) : 0);
    },
    finish: () => reader(Uint32Array.from(high), Uint32Array.from(low), others),
  };
}

/** Apart from where they are gathered, which would stay in memory with it. */
function reader(high: Uint32Array, low: Uint32Array, others: ReadonlyMap<number, string>): (at: number) => string {
  const digits = (half: number | undefined) => (half ?? 0).toString(16).padStart(8, '0');
  return (at) => others.get(at) ?? digits(high[at]) + digits(low[at]);
}
