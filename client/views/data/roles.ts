import type { MappedKind, MappedType } from '#shared/mapping';
import { placeLevels } from '#shared/place-levels';
import { placeRoles, typeMarks } from '../role-choices.ts';

export const kindRoles = ['none', 'hub', ...placeRoles, 'firm', 'dated', 'undrawn'] as const;
export type KindRole = (typeof kindRoles)[number];

export const typeRoles = ['none', ...typeMarks, 'owns'] as const;
export type TypeRole = (typeof typeRoles)[number];

/** What a kind does first of all. */
export function kindRoleOf({ hub, place, firm, dated, undrawn }: MappedKind): KindRole {
  if (hub === true) return 'hub';
  if (typeof place === 'string') return `place:${place}`;
  return firm === true ? 'firm' : dated === true ? 'dated' : undrawn === true ? 'undrawn' : 'none';
}

/** The kind with this role alone. The others are denied, for its name alone may give them. */
export function withKindRole(
  { hub: _, place: __, firm: ___, dated: ____, undrawn: _____, ...words }: MappedKind,
  role: KindRole,
): MappedKind {
  const level = placeLevels.find((one) => role === `place:${one}`);
  return {
    ...words,
    ...{ hub: role === 'hub', firm: role === 'firm', dated: role === 'dated' || role === 'hub' },
    ...{ place: level ?? false, undrawn: role === 'undrawn' },
  };
}

export function typeRoleOf(said: MappedType): TypeRole {
  if (said.owns !== undefined) return 'owns';
  return typeMarks.find((mark) => said[mark] !== undefined && said[mark] !== false) ?? 'none';
}

export function withTypeRole({ zh, en }: MappedType, role: TypeRole): MappedType {
  const names = { ...(zh === undefined ? {} : { zh }), ...(en === undefined ? {} : { en }) };
  const denied = Object.fromEntries(typeMarks.map((mark) => [mark, mark === role]));
  return { ...names, ...denied, ...(role === 'owns' ? { owns: 'source' } : {}) };
}
