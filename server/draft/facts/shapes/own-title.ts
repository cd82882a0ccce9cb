import { mentionKind } from '../../names/thing.ts';
import type { FactRule } from '../fact-rule.ts';
import { endsAt, kindsOf, type Pair, product, type Scene } from '../parties.ts';
import type { Standing } from './standing.ts';

/** A的《B条例》: whose it is made it. */
export function readOwnTitle({ runs }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  return runs.flatMap(({ items, marker }) =>
    items.flatMap(({ mention, modifiers }) => {
      const owner = modifiers.at(-1);
      return owner !== undefined &&
        marker === '' &&
        targets.includes(mentionKind(mention)) &&
        sources.includes(mentionKind(owner)) &&
        scene.plain.slice(owner.end, mention.start) === '的' &&
        scene.plain.charAt(mention.start) === '《'
        ? product(endsAt(owner), endsAt(mention))
        : [];
    }),
  );
}
