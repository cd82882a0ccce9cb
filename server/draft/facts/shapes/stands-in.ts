import { mentionKind } from '../../names/thing.ts';
import type { FactRule } from '../fact-rule.ts';
import { endsAt, kindsOf, type Pair, product, type Scene } from '../parties.ts';
import type { Standing } from './standing.ts';

/** What may stand between a thing and 在 where nothing happens there: 总部一直在, 生产基地就在. */
const isThere =
  /^的?(?:总部|本部|厂子|厂区|厂房|主厂|生产基地|基地|秘书处|办公室|家)?(?:就|都|一直|仍|也|还|均|目前|现|则|正好)*在$/;

/** A在B，: nothing but where it is. */
export function readStandsIn({ runs }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  return runs.flatMap((run, at) => {
    const there = runs[at + 1];
    const [thing, place] = [run.items.at(-1)?.mention, there?.items[0]?.mention];
    if (there === undefined || thing === undefined || place === undefined || run.items.length > 1) return [];
    if (!sources.includes(mentionKind(thing)) || !targets.includes(mentionKind(place))) return [];
    const isEnd = /^(?:[，。；（）、：]|$|不变)/.test(scene.plain.slice(there.end, there.end + 2));
    return isEnd && isThere.test(scene.plain.slice(run.end, there.start)) ? product(endsAt(thing), endsAt(place)) : [];
  });
}
