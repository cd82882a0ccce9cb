import { hubKindsOf } from '../../shared/ask-roles.ts';
import { crossBorder, everything } from '../../shared/lens.ts';
import type { Roles } from '../../shared/roles.ts';
import type { Vocabulary } from '../../shared/vocabulary.ts';
import type { Fault, FaultWords } from './fault.ts';

/** The program marks its nodes with these. */
const ownLabels: readonly string[] = ['Kuajie', 'KuajieDataset', 'Entity', 'Dataset'];

/** Every kind and type that a vocabulary speaks of is one of its own, and what makes a party leads to something that joins. */
export function checkVocabulary({ kinds, relations, lenses = {} }: Vocabulary, roles: Roles, faults: Fault[]): void {
  const fault = (words: FaultWords) => faults.push({ file: 'vocabulary.json', line: 1, column: 1, ...words });
  const unknown = (names: readonly string[], known: object) => names.filter((name) => !Object.hasOwn(known, name));
  const hubs = hubKindsOf(roles);
  for (const kind of Object.keys(kinds))
    if (ownLabels.includes(kind)) {
      const wanted = 'another name for the kind: the program marks its nodes with this one';
      fault({ rule: 'reserved-kind', wanted, found: kind, values: { kind } });
    }
  for (const [type, { domain, range, party }] of Object.entries(relations)) {
    for (const [part, names] of Object.entries({ domain, range, party: Array.isArray(party) ? party : [] }))
      for (const name of unknown(names, kinds)) {
        const wanted = `${type}: kinds of this vocabulary in its ${part}`;
        fault({ rule: 'kinds-of-type', wanted, found: name, values: { type, part, name } });
      }
    if (party !== undefined && party !== false && !range.some((kind) => hubs.includes(kind))) {
      const wanted = `${type}: a kind with hub: true in its range, for it makes a party`;
      fault({ rule: 'party-of-nothing', wanted, found: range.join(', '), values: { type, range: range.join(', ') } });
    }
  }
  for (const [id, lens] of Object.entries(lenses)) {
    if (id === crossBorder || id === everything) {
      const wanted = 'another id for the lens: every graph has one of this';
      fault({ rule: 'reserved-lens', wanted, found: id, values: { id } });
    }
    for (const name of unknown(lens.kinds, kinds)) {
      const wanted = `the lens ${id}: kinds of this vocabulary`;
      fault({ rule: 'kinds-of-lens', wanted, found: name, values: { id, name } });
    }
    for (const name of unknown(lens.types, relations)) {
      const wanted = `the lens ${id}: relation types of this vocabulary`;
      fault({ rule: 'types-of-lens', wanted, found: name, values: { id, name } });
    }
  }
}
