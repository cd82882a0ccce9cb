/**
 * The statement of a guest's query: what one knows of an entity of ours by its properties, a node of others says by its label, by
 * the property that its mapping names, and by its element id. The parameters `guestKinds` (rarest first: it says most), `guestTypes` and
 * `guestNames` (by kind, the best first) hold the mapping.
 */
export function guestText(text: string): string {
  return text
    .replaceAll(/\bENTITY\((\w+)\)/g, (_, node: string) => entityOf(node))
    .replaceAll(/\bRELATION\((\w+)\)/g, (_, tie: string) => relationOf(tie))
    .replaceAll(/\bTYPE\((\w+)\)/g, (_, tie: string) => `coalesce($guestTypes[type(${tie})], type(${tie}))`)
    .replaceAll(/\bNAME\((\w+)\)/g, (_, node: string) => nameOf(node))
    .replaceAll(/\bKIND\((\w+)\)/g, (_, node: string) => kindOf(node))
    .replaceAll(/\bID\((\w+)\)/g, (_, node: string) => idOf(node))
    .replaceAll(/\bNODE\(([$\w]+)\)/g, (_, id: string) => `replace(substring(${id}, ${prefix.length}), '.', ':')`);
}

const prefix = 'node:';

function idOf(node: string): string {
  return `'${prefix}' + replace(elementId(${node}), ':', '.')`;
}

function kindOf(node: string): string {
  return `coalesce(head([one IN $guestKinds WHERE one.label IN labels(${node}) | one.kind]), '${unlabelled}')`;
}

/** What has no label is called so. */
export const unlabelled = 'Node';

function nameOf(node: string): string {
  const named = `[key IN coalesce($guestNames[KIND(${node})], []) WHERE toStringOrNull(${node}[key]) <> '' | toStringOrNull(${node}[key])]`;
  return `coalesce(head(${named}), KIND(${node}) + ' ' + elementId(${node}))`;
}

function entityOf(node: string): string {
  const own = ['id', 'kind', 'aliases', 'datasets'].map((key) => `${key}_: ${node}.${key}`).join(', ');
  return `${node} {.*, ${own}, id: ID(${node}), kind: KIND(${node}), name: NAME(${node}), aliases: [], datasets: []}`;
}

/** A relation without evidence: no document says it, the database does. */
function relationOf(tie: string): string {
  const evidence = 'documents: [], quotes: [], starts: [], ends: [], bases: [], notes: []';
  return `${tie} {.*, id: 'tie:' + replace(elementId(${tie}), ':', '.'), basis: 'reference', ${evidence}, datasets: []}`;
}
