import { foldText } from '../../shared/fold-text.ts';
import { datasetsPass } from '../../shared/links.ts';
import { entityContributions, relationContributions } from '../dataset/contributions.ts';
import { entityRow, relationRow } from '../dataset/stored-rows.ts';
import type { StoredEntity, StoredRelation } from '../graph/whole-graph.ts';
import type { Source } from './source.ts';

/**
 * The same without what these datasets say, as if they were not loaded; what they alone say is left out, but for the entities that were
 * asked for. Kinds and names stay: they are what the page shows.
 */
export function sourceWithout(source: Source, without: readonly string[], asked: readonly string[]): Source {
  if (without.length === 0) return source;
  const [off, wanted] = [new Set(without), new Set(asked)];
  const isOn = ({ dataset }: { dataset: string }) => !off.has(dataset);
  return {
    entities: async function* () {
      for await (const one of source.entities()) {
        if (isWhole(one, off)) yield one;
        else if (datasetsPass(datasetsOf(one), off)) yield ownEntity(one, entityContributions(one).filter(isOn));
        else if (wanted.has(one.id)) yield one;
      }
    },
    relations: async function* () {
      for await (const one of source.relations()) {
        if (isWhole(one.relation, off)) yield one;
        else if (datasetsPass(datasetsOf(one.relation), off))
          yield { ...one, relation: ownRelation(one, relationContributions(one).filter(isOn)) };
      }
    },
  };
}

/** What the datasets call it that are on is an alias where the others gave it its name. */
function ownEntity({ kind, name }: StoredEntity, said: Parameters<typeof entityRow>[0]): StoredEntity {
  const { name: own, aliases, searchText, ...row } = entityRow(said) as StoredEntity & Named;
  const others = [own, ...aliases].filter((one) => one !== name);
  return { ...row, kind, name, aliases: others, searchText: `${foldText(String(name))}\n${searchText}` };
}

interface Named {
  name: string;
  aliases: string[];
  searchText: string;
}

function ownRelation(
  { relation }: StoredRelation,
  said: Parameters<typeof relationRow>[0],
): StoredRelation['relation'] {
  return { ...relationRow(said).properties, id: relation.id };
}

function isWhole(one: StoredEntity | StoredRelation['relation'], off: ReadonlySet<string>): boolean {
  return !(datasetsOf(one) ?? []).some((dataset) => off.has(dataset));
}

function datasetsOf(one: Record<string, unknown>): string[] | undefined {
  return one['datasets'] as string[] | undefined;
}
