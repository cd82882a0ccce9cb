import type { Draft } from '../../shared/draft.ts';
import { bareName } from '../../server/draft/names/thing.ts';
import type { Gold, GoldEntity } from './gold.ts';

export interface Score {
  right: number;
  wrong: string[];
  missed: string[];
}

export interface DraftScore {
  entities: Score;
  byType: Map<string, Score>;
  /** Of relations that are right: how often basis, status and date are, too. */
  agreed: { basis: number; status: number; of: number };
  /** Proposals of the strongest basis that no person made. */
  statedWrong: string[];
}

/** An entity is right where its kind is and one of its names; a relation where its type is and both ends are. */
export function scoreOf(draft: Draft, gold: Gold): DraftScore {
  const match = new Map<string, GoldEntity>();
  const found = new Set<GoldEntity>();
  const entities: Score = { right: 0, wrong: [], missed: [] };
  for (const entity of [...draft.entities].sort(
    (a, b) => Number(b.evidence !== undefined) - Number(a.evidence !== undefined),
  )) {
    const names = new Set([entity.name, ...entity.aliases].map(bareName));
    const fits = (one: GoldEntity) => one.kind === entity.kind && one.names.some((name) => names.has(bareName(name)));
    const exact = gold.entities.find(
      (one) => fits(one) && !found.has(one) && bareName(one.names[0] ?? '') === bareName(entity.name),
    );
    const own = exact ?? gold.entities.find((one) => fits(one) && !found.has(one));
    if (own !== undefined) {
      match.set(entity.id, own);
      found.add(own);
      if (!own.leftOut && entity.evidence !== undefined) entities.right += 1;
    } else if (entity.evidence !== undefined) entities.wrong.push(`${entity.kind} ${entity.name} (${entity.rule})`);
  }
  for (const one of gold.entities)
    if (!found.has(one) && !one.leftOut) entities.missed.push(`${one.kind} ${one.names.join(' | ')}`);
  const byType = new Map<string, Score>();
  const ofType = (type: string) =>
    byType.get(type) ??
    byType.set(type, { right: 0, wrong: [], missed: [] }).get(type) ?? { right: 0, wrong: [], missed: [] };
  const agreed = { basis: 0, status: 0, of: 0 };
  const statedWrong: string[] = [];
  const told = new Set<unknown>();
  const nameOf = new Map(draft.entities.map(({ id, name }) => [id, name]));
  for (const { type, source, target, evidence, status, rule } of draft.relations) {
    const [from, to] = [match.get(source), match.get(target)];
    const isSame = (one: Gold['relations'][number]) =>
      one.type === type &&
      ((one.source === from && one.target === to) ||
        (['ADJACENT_TO', 'COOPERATES_WITH'].includes(type) && one.source === to && one.target === from));
    const all = gold.relations.filter(isSame);
    const own = all.find(({ leftOut }) => !leftOut) ?? all[0];
    const words = `${nameOf.get(source) ?? ''} ${type} ${nameOf.get(target) ?? ''} (${rule}, ${evidence.basis})`;
    if (own === undefined) {
      ofType(type).wrong.push(words);
      if (evidence.basis === 'stated') statedWrong.push(words);
    } else {
      for (const one of all) told.add(one);
      if (own.leftOut) continue;
      ofType(type).right += 1;
      agreed.of += 1;
      if (own.basis === evidence.basis) agreed.basis += 1;
      if (own.status === status) agreed.status += 1;
    }
  }
  const missed = new Set<string>();
  for (const one of gold.relations) {
    const words = `${one.source.names[0] ?? ''} ${one.type} ${one.target.names[0] ?? ''}`;
    if (told.has(one) || one.leftOut || missed.has(words) || ['MENTIONED_IN', 'HAS_MEASURE'].includes(one.type))
      continue;
    missed.add(words);
    ofType(one.type).missed.push(words);
  }
  return { entities, byType, agreed, statedWrong };
}
