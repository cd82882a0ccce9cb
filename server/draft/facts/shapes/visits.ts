import type { Act } from '../acts.ts';
import type { FactRule } from '../fact-rule.ts';
import { endsAt, endsOf, kindsOf, type Pair, product, type Scene } from '../parties.ts';

/** 客人来自A、B; 来自A的游客: visitors of the sight that was named last. */
export function readVisits({ hit, clause, right }: Act, rule: FactRule, scene: Scene): Pair[] {
  const words = scene.plain.slice(Math.max(clause.start, hit.start - 12), Math.min(clause.end, hit.end + 24));
  if (!/游客|客人|旅客|客源|香客|散客|团队游|驴友|旅游大巴/.test(words)) return [];
  const near = right.slice(0, 1).filter(({ start }) => start - hit.end < 3);
  return product(
    endsOf(near, kindsOf(rule, 'source', scene)),
    endsAt(scene.topic(kindsOf(rule, 'target', scene), hit.start)),
  );
}
