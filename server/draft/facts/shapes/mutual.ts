import type { Act } from '../acts.ts';
import type { FactRule } from '../fact-rule.ts';
import { agentsOf, type End, endsOf, kindsOf, type Pair, partnersOf, product, type Scene } from '../parties.ts';

/** A与B毗邻, A毗邻B、C: each pair once, in the order of the text. */
export function readMutual(act: Act, rule: FactRule, scene: Scene): Pair[] {
  const kinds = kindsOf(rule, 'source', scene);
  // A river has no neighbours.
  // 隔河相望的A和B
  const [pair] = act.right;
  if (
    pair?.items.length === 2 &&
    scene.plain.charAt(act.hit.end) === '的' &&
    pair.start - act.hit.end === 1 &&
    act.left.length === 0
  ) {
    const [a, b] = endsOf([pair], kinds);
    return a === undefined || b === undefined ? [] : product([a], [b]);
  }
  const isNature = ({ thing }: End) => /[江河湖岭山海水]$/.test(thing.name) && thing.division === undefined;
  // A与B隔C相望
  const own = act.left.filter((run) => !endsOf([run], kinds).some(isNature));
  const ends = agentsOf({ ...act, left: own }, kinds).ends;
  if (ends.some(isNature)) return [];
  const behind = endsOf(
    act.right.slice(0, 1).filter(({ start }) => start - act.hit.end < 4),
    kinds,
  );
  if (behind.length > 0) return product(ends, behind);
  // A东邻B，南与C、D接壤: A with each of them.
  const partners = partnersOf(act, kinds);
  const mine = ends.filter(({ thing }) => !partners.some((one) => one.thing === thing));
  if (partners.length > 0 && mine.length === 1) return product(mine, partners);
  return ends.length === 2 ? product(ends.slice(0, 1), ends.slice(1)) : [];
}

/** 与某公司打造X: who builds it with a place. */
export function readWith(act: Act, rule: FactRule, scene: Scene): Pair[] {
  const partners = partnersOf(act, kindsOf(rule, 'target', scene));
  return product(endsOf(act.right, kindsOf(rule, 'source', scene)), partners);
}
