import { mentionKind } from '../../names/thing.ts';
import type { FactRule } from '../fact-rule.ts';
import { endsAt, kindsOf, type Pair, product, type Scene } from '../parties.ts';
import type { Run } from '../run.ts';
import { mentionsOf, type Standing } from './standing.ts';

/** 其子公司A: A is a child of the firm that the sentence speaks of, or the text did last. */
export function readOwnChild({ runs }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  const all = mentionsOf(runs);
  return all.flatMap((mention, at) => {
    // 旗下有A、B两家子公司: what stands before the list holds for all of it.
    const run = runs.find(({ items }) => items.some((item) => item.mention === mention));
    const first = run !== undefined && isCountedChild(run, scene.plain) ? run.start : mention.start;
    const before = scene.plain.slice(Math.max(0, first - 10), first);
    // A全资子公司B
    const direct = all
      .slice(0, at)
      .find((one) => /^的?(?:全资|控股|旗下)?子公司$/.test(scene.plain.slice(one.end, first)));
    if (direct !== undefined && targets.includes(mentionKind(direct)) && sources.includes(mentionKind(mention)))
      return product(endsAt(mention), endsAt(direct));
    if (
      !sources.includes(mentionKind(mention)) ||
      !/(?:其(?:全资|控股|旗下)?子公司|(?:旗下|下设|下属|直属|所属|新设|新开|增设)(?:的|有|拥有|设有|现有)?)$/.test(
        before,
      )
    )
      return [];
    const parent = all.slice(0, at).find((one) => one.end <= first && targets.includes(mentionKind(one)));
    return product(endsAt(mention), endsAt(parent ?? scene.topic(targets, mention.start, mention.things)));
  });
}

/** A、B两家全资子公司 */
function isCountedChild({ end }: Run, plain: string): boolean {
  return /^等?(?:\d+|[一两二三四五六七八九十]+)(?:余|多)?家(?:全资|控股)子公司/.test(plain.slice(end));
}

/** The same the other way round, of firms: whoever has a subsidiary has put money into it. */
export function readOwnParent(standing: Standing, rule: FactRule, scene: Scene): Pair[] {
  return readOwnChild(
    standing,
    { ...rule, type: rule.type, kinds: { source: rule.kinds.target, target: rule.kinds.source } },
    scene,
  )
    .filter(
      ({ source: { mention } }) =>
        /子公司$/.test(scene.plain.slice(Math.max(0, mention.start - 10), mention.start)) ||
        standing.runs.some(
          (run) => run.items.some((item) => item.mention === mention) && isCountedChild(run, scene.plain),
        ),
    )
    .map(({ source, target }) => ({ source: target, target: source }));
}

/** 赣州市委党校沙洲分校 belongs to 赣州市委党校: the name says so. */
export function readBranch({ runs }: Standing, rule: FactRule, scene: Scene): Pair[] {
  return mentionsOf(runs).flatMap((mention) => {
    const name = scene.plain.slice(mention.start, mention.end);
    const [parent] = rule.patterns.flatMap((pattern) => new RegExp(pattern).exec(name)?.slice(1, 2) ?? []);
    if (parent === undefined || !kindsOf(rule, 'source', scene).includes(mentionKind(mention))) return [];
    const span = { start: mention.start, end: mention.start + parent.length };
    return product(endsAt(mention), endsAt(scene.make(mentionKind(mention), parent, '', span)));
  });
}
