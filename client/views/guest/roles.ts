import type { ReadLabel, ReadType } from '#shared/guest-mapping';
import { placeLevels } from '#shared/place-levels';
import { placeRoles, typeMarks } from '../role-choices.ts';

export const labelRoles = ['none', 'hub', ...placeRoles, 'firm', 'dated', 'undrawn', 'aside'] as const;
export type LabelRole = (typeof labelRoles)[number];

export const tieRoles = ['none', ...typeMarks, 'owns:source', 'owns:target'] as const;
export type TieRole = (typeof tieRoles)[number];

/** What a label's nodes do first of all. */
export function labelRoleOf({ hub, place, firm, dated, undrawn, aside }: ReadLabel): LabelRole {
  if (aside === true) return 'aside';
  if (hub === true) return 'hub';
  if (typeof place === 'string') return `place:${place}`;
  return firm === true ? 'firm' : undrawn === true ? 'undrawn' : dated === true ? 'dated' : 'none';
}

/** The label with this role; what is taken from its properties stays. Whatever has a date stands in the timeline, places and firms aside. */
export function withLabelRole(read: ReadLabel, role: LabelRole): ReadLabel {
  const { hub: _, place: __, firm: ___, dated: ____, undrawn: _____, aside: ______, ...said } = read;
  const level = placeLevels.find((one) => role === `place:${one}`);
  if (level !== undefined) return { ...said, place: level };
  if (role === 'hub') return { ...said, hub: true, dated: true };
  if (role === 'firm' || role === 'undrawn' || role === 'aside') return { ...said, [role]: true };
  return role === 'dated' || said.date !== undefined ? { ...said, dated: true } : said;
}

/** The property that dates a label's nodes, or none. */
export function withDate({ date: _, ...read }: ReadLabel, date: string | undefined): ReadLabel {
  const role = labelRoleOf(read);
  if (date === undefined) return withLabelRole(read, role === 'dated' ? 'none' : role);
  return withLabelRole({ ...read, date }, role);
}

export function tieRoleOf({ owns, ...said }: ReadType): TieRole {
  if (owns !== undefined) return `owns:${owns}`;
  return typeMarks.find((mark) => said[mark] !== undefined && said[mark] !== false) ?? 'none';
}

export function withTieRole({ zh, en, date, turned }: ReadType, role: TieRole): ReadType {
  const said = {
    ...(zh === undefined ? {} : { zh }),
    ...(en === undefined ? {} : { en }),
    ...(date === undefined ? {} : { date }),
    ...(turned === undefined ? {} : { turned }),
  };
  if (role === 'owns:source') return { ...said, owns: 'source' };
  if (role === 'owns:target') return { ...said, owns: 'target' };
  return role === 'none' ? said : { ...said, [role]: true };
}
