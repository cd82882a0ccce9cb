import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type ReadLabel, type ReadType, saidOf } from '../../shared/guest-mapping.ts';
import { root } from '../root.ts';
import { plainHead } from '../tables/mapping/words.ts';
import type { Tie } from './look-around.ts';

const list = z.array(z.string());
const TieWords = z.object({
  ...{ party: list, observer: list, contains: list, beside: list, symmetric: list },
  ...{ supplies: list, supplied: list, owns: list, owned: list },
});

let read: z.output<typeof TieWords> | undefined;

function tieWords(): z.output<typeof TieWords> {
  return (read ??= TieWords.parse(JSON.parse(readFileSync(join(root, 'data/import/tie-words.json'), 'utf8'))));
}

type Labels = Readonly<Record<string, ReadLabel>>;

/** What a type does, by its name and by what the labels that it ties do. `ties` are its own. */
export function guessTie(type: string, ties: readonly Tie[], labels: Labels): Omit<ReadType, 'date'> {
  const words = tieWords();
  const plain = plainHead(type);
  const says = (role: keyof typeof words) => words[role].includes(plain);
  const isHub = (label: string) => saidOf(labels, label)?.hub === true;
  const isPlace = (label: string) => typeof saidOf(labels, label)?.place === 'string';
  const endsAt = (is: (label: string) => boolean) => endOf(ties, is);

  const hub = endsAt(isHub);
  for (const role of ['party', 'observer'] as const)
    if (hub !== undefined && says(role)) return { [role]: true, ...turnedFrom(hub) };
  if (says('contains')) {
    const place = endsAt(isPlace);
    if (place !== undefined) return { contains: true, ...turnedFrom(place) };
    // From place to place the name alone tells which is inside.
    if (ties.every(({ source, target }) => isPlace(source) && isPlace(target)))
      return { contains: true, ...(leadsInside(plain) ? { turned: true } : {}) };
  }
  if (says('supplies')) return { supplies: true };
  if (says('supplied')) return { supplies: true, turned: true };
  if (says('owns')) return { owns: 'source' };
  if (says('owned')) return { owns: 'target' };
  if (says('beside')) return { symmetric: true, noLink: true };
  return says('symmetric') ? { symmetric: true } : {};
}

/** The one end at which all relationships have such a label, and not at the other. */
function endOf(ties: readonly Tie[], is: (label: string) => boolean): 'source' | 'target' | undefined {
  if (ties.length === 0) return undefined;
  if (ties.every(({ source, target }) => is(target) && !is(source))) return 'target';
  return ties.every(({ source, target }) => is(source) && !is(target)) ? 'source' : undefined;
}

/** Parties lead to a hub, and what lies inside to the place around it: what begins there is read from its end. */
function turnedFrom(end: 'source' | 'target'): { turned?: true } {
  return end === 'source' ? { turned: true } : {};
}

function leadsInside(plain: string): boolean {
  return /^(contains|includes|has )|^(包含|下辖|辖)/.test(plain);
}
