import { mentionKind } from '../../names/thing.ts';
import type { FactRule } from '../fact-rule.ts';
import { endsAt, endsOf, kindsOf, type Pair, product, type Scene } from '../parties.ts';
import type { Standing } from './standing.ts';

/** 联盟另外五个成员（A、B…）: who stands in the brackets behind a word for members, of what the sentence named before, or the text did last. */
export function readMembersAside({ mentions }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  const word = new RegExp(`(?:${rule.patterns.join('|')})$`, 'u');
  return mentions.flatMap((first, at) => {
    if (!word.test(scene.plain.slice(Math.max(0, first.start - 12), first.start))) return [];
    const close = scene.plain.indexOf('）', first.start);
    const inside = mentions.slice(at).filter(({ end }) => close !== -1 && end <= close);
    const own = mentions.slice(0, at).findLast((one) => targets.includes(mentionKind(one)));
    const run = {
      start: first.start,
      end: close,
      items: inside.map((mention) => ({ mention, modifiers: [] })),
      marker: '',
    };
    return product(endsOf([run], sources), endsAt(own ?? scene.topic(targets, first.start)));
  });
}
