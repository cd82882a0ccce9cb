import type { Act } from '../acts.ts';
import { type End, endsAt, type Scene } from '../parties.ts';

/** 主办：A: what was spoken of just before; else of the kinds that the rule names the first that there is. */
export function labelled({ hit, clause }: Act, kinds: readonly string[], scene: Scene): End[] {
  // Within a line it is said of what the line is about.
  const line = scene.plain.lastIndexOf('\n', hit.start);
  const isOwnLine = /^[\s\d●○·.、）-]*$/.test(scene.plain.slice(line + 1, clause.start));
  const inLine = ({ mention }: End) => isOwnLine || mention.start > line;
  const [first] = kinds;
  const near = scene.lastNamed(kinds, hit.start);
  const main = first === undefined ? undefined : scene.lastNamed([first], hit.start);
  return endsAt(
    main !== undefined && (near === undefined || kinds.length > 2) && hit.start - main.start < 200
      ? main
      : (near ?? main),
  ).filter(inLine);
}

/** B公园由A经营: the clause says of what, and of nothing named before. */
export function isOfOther({ left, hit }: Act, plain: string): boolean {
  const [own] = left;
  return (
    own?.marker === '' &&
    !/^(?:境内)?段/.test(plain.slice(own.end)) &&
    own.end < hit.start &&
    left.some(({ marker }) => marker === '由')
  );
}

/** 增设B互通，由A投资: what the clause before made, whatever the sentence spoke of first. Undefined where that made nothing. */
export function justMade(
  { clause }: Act,
  targets: readonly string[],
  by: readonly End[],
  scene: Scene,
): End[] | undefined {
  const last = scene.lastNamed(scene.kinds, clause.start);
  if (last?.end !== clause.start - 1 || scene.plain.charAt(last.end) !== '，') return undefined;
  const before = /[^，。；：\n]*$/.exec(scene.plain.slice(0, last.start))?.[0] ?? '';
  if (
    !/(?:设立|增设|新设|新建|建设|建起|建成|组建|成立|修建|兴建|推出|注册|开通|打造|启用)[^，。；]{0,12}$/.test(before)
  )
    return undefined;
  return endsAt(last).filter(({ thing }) => targets.includes(thing.kind) && !by.some((one) => one.thing === thing));
}
