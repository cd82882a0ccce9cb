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

/** 高铁A东站站前广场由B建设: nouns behind a name make another thing of it. */
export function isLongerThing({ left }: Act, plain: string): boolean {
  const by = left.find(({ marker }) => marker === '由');
  const own = left.findLast(({ marker, end }) => marker === '' && end <= (by?.start ?? 0));
  if (own === undefined || by === undefined) return false;
  const words = plain
    .slice(own.end, by.start)
    .replace(/由[^由]*$/, '')
    .replaceAll(beside, '');
  return /\p{Script=Han}{4,}/u.test(words);
}

const beside =
  /（[^）]*）|[\d.]+|[年月日时]|全部|全程|全线|全长|主体|目前|现由|均|也|则|已|将|拟|仍|统一|具体|专门|日常|主要|整体|[一二三四]期|工程|项目|建设|改造|扩建|[今去前明]|[上下]半|于|底|初|段|从|自|起|开始|正式|至今|一直|都|共同|分别|联合|轮流/g;

/** 增设B互通，由A投资: what the clause before made, whatever the sentence spoke of first. Undefined where that made nothing. */
export function justMade(
  { clause }: Act,
  targets: readonly string[],
  by: readonly End[],
  scene: Scene,
): End[] | undefined {
  const last = scene.lastNamed(scene.kinds, clause.start);
  if (last?.end !== clause.start - 1 || scene.plain.charAt(last.end) !== '，') return undefined;
  const before =
    scene.plain
      .slice(Math.max(0, last.start - 24), last.start)
      .split(/[，。；：\n]/)
      .at(-1) ?? '';
  if (
    !/(?:设立|增设|新设|新建|建设|建起|建成|组建|成立|修建|兴建|推出|注册|开通|打造|启用)[^，。；]{0,12}$/.test(before)
  )
    return undefined;
  return endsAt(last).filter(({ thing }) => targets.includes(thing.kind) && !by.some((one) => one.thing === thing));
}
