import type { ColumnFacts } from './column-facts.ts';
import { type Draft, isEntity, lieAround, partOf } from './draft-table.ts';
import { needKindNamed, needType, typeOfHead } from './guess-kind.ts';
import { seated } from './guess-reference.ts';
import { kindsIn } from './guess-ties.ts';
import { isHubByMembers, joinedBy } from './joining-kind.ts';
import { placeChain, placesByOwner, saysPlace } from './place-columns.ts';
import { hintOf } from './tie-hints.ts';
import { speaksOf } from './words.ts';

/**
 * Relates the parties that a row names to what joins them, the part `hub` of the column `joining`. Of columns that say a place from the
 * province down to the county the finest is the party; what says where a party lies is none.
 */
export function tieParties(draft: Draft, hub: string, joining: ColumnFacts | undefined): void {
  const { known, relations, entities, needed } = draft;
  const { words } = needed;
  const { from, to } = known;
  const isPartner = ({ kind }: ColumnFacts) =>
    kind === undefined || !(words.notParties.includes(kind.kind) || kind.kind === joining?.kind?.kind);
  const relating = known.facts.filter(
    (one) => (isEntity(draft, one) || (!draft.used.has(one) && (one === from || one === to))) && isPartner(one),
  );
  const firms = relating.filter((one) => !saysPlace(one));
  const places = placesByOwner(known.facts, {
    owners: relating,
    subject: firms.length === 1 ? firms[0] : undefined,
    words,
  });
  const owned = new Set([...places.values()].flat());
  const own = relating.filter((one) => !owned.has(one) && one.role !== 'within');
  // Beside parties that are called so, a place may be where any of them lies.
  const parties = own.some(({ isParty }) => isParty) ? own.filter((one) => one.isParty || !saysPlace(one)) : own;
  const chain = placeChain(parties, words);
  const finest = chain.at(-1);
  const type = needType(needed, joinedBy(needed, kindsIn(entities[hub] ?? {})));
  // What joins others only because of its members has whatever else stands beside for what that says: a 负责人 is none of them.
  const isMadeHub = isHubByMembers(needed, kindsIn(entities[hub] ?? {}));
  const isCalledSo = parties.some(({ isParty }) => isParty);
  for (const column of parties.filter((one) => one === finest || !chain.includes(one))) {
    const part = partOf(draft, column, needKindNamed(needed, words.partyKind));
    const own = entities[part];
    if (own?.name !== undefined && places.get(column) === undefined)
      entities[part] = { ...own, ...seated(needed, column) };
    // Beside 成员县 a place under another head, as 轮值方, is there for what that says.
    const hint = hintOf(words, column);
    const isOverseer = !column.isParty && speaksOf(column.head, words.overseers);
    // 牵头单位 leads what the members have joined.
    if ((isCalledSo || isOverseer) && !column.isParty && hint !== undefined && hint.entry.between === undefined)
      relations.push({
        ...(hint.end === 'from' ? { from: part, to: hub } : { from: hub, to: part }),
        type: needType(needed, hint.entry.type),
      });
    else if (isOverseer) relations.push({ from: hub, to: part, type: typeOfHead(needed, column.base) });
    else if (!column.isParty && (column.isCountries || (isCalledSo && (column.isDivisions || isMadeHub))))
      relations.push({ from: hub, to: part, type: typeOfHead(needed, column.base) });
    else relations.push({ from: part, to: hub, type });
  }
  for (const [column, around] of places) if (entities[column.head] !== undefined) lieAround(draft, column, around);
  if (chain.every(({ mark }) => mark === undefined)) joinChain(draft, chain);
}

/** Each place of a chain lies in the next, which stands for it in a row that does not say it. */
function joinChain(draft: Draft, chain: readonly ColumnFacts[]): void {
  for (const [at, column] of chain.toReversed().entries()) {
    const part = at === 0 ? column.head : partOf(draft, column);
    const inner = chain.toReversed()[at - 1]?.head;
    const own = inner === undefined ? undefined : draft.entities[inner];
    if (inner !== undefined && own !== undefined) draft.entities[inner] = { ...own, within: part, or: part };
  }
}
