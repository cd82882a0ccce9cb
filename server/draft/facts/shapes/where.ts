import { mentionKind } from '../../names/thing.ts';
import type { Act } from '../acts.ts';
import type { FactRule } from '../fact-rule.ts';
import { agentsOf, endsAt, endsOf, kindsOf, type Pair, product, type Scene } from '../parties.ts';

/** A位于B; 位于B的A; of a list with 分别, each in its own. */
export function readLocated(act: Act, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  const [run] = act.right;
  // 2. 住所：B, below 1. 名称：A
  if (act.hit.way === 'label') {
    const near = scene.lastNamed(
      sources.filter((kind) => !targets.includes(kind) || kind === 'IndustrialPark'),
      act.hit.start,
    );
    const own = act.subjects.find(({ from }) => from === 'clause');
    const ofLine = endsOf(own === undefined ? [] : [own.run], sources).filter(
      ({ thing }) => thing.division === undefined,
    );
    return own !== undefined
      ? product(ofLine, endsOf(act.right.slice(0, 1), targets))
      : product(endsAt(near), endsOf(act.right.slice(0, 1), targets));
  }
  // 承办第三届大会，地点在B: of what happens there.
  if (
    /^地点/.test(scene.plain.slice(act.hit.start, act.hit.end)) &&
    /(?:举办|举行|承办|主办|协办|召开)[^。]{0,30}$/.test(
      scene.plain.slice(Math.max(0, act.hit.start - 60), act.hit.start),
    )
  )
    return [];
  if (run === undefined) {
    // 园区已有A、B等30家企业入驻: what stands before the verb comes to what the clause speaks of.
    const own = act.left.filter(({ marker }) => marker === '').slice(-1);
    const around = act.subjects.find(
      (one) => !own.includes(one.run) && endsOf([one.run], targets).length > 0 && one.run.end <= (own[0]?.start ?? 0),
    );
    return act.rest.length > 3 || around === undefined
      ? []
      : product(endsOf(own, sources), endsOf([around.run], targets).slice(-1));
  }
  const gap = scene.plain.slice(act.hit.end, run.start);
  if (gap.length > 5 && !/^(?:其|该|本)?(?:公司|集团|企业)?(?:总部|注册地)?所在(?:地|的)?$/.test(gap)) return [];
  // A园区入驻的B、C: who came there stands behind.
  const around = act.left.filter(({ marker }) => marker === '' || marker === '在').slice(-1);
  if (gap === '的' && endsOf(around, targets).length === 1 && endsOf([run], sources).length > 0)
    return product(endsOf([run], sources), endsOf(around, targets));
  const inside = run.items.flatMap(({ mention, modifiers }) => {
    const place = modifiers.at(-1);
    const isOf =
      place !== undefined &&
      scene.plain.slice(place.end, mention.start) === '的' &&
      !/^name:(?:town|region|listed|division)/.test(mention.rule);
    return place !== undefined &&
      (!targets.includes(mentionKind(mention)) || (isOf && sources.includes(mentionKind(mention))))
      ? product(endsAt(mention), endsAt(place))
      : [];
  });
  if (inside.length > 0) return inside;
  // A、B设立C，队部驻D: C is there, which was named last.
  const isOwn = act.subjects[0]?.from === 'clause' || endsOf(act.left, sources).length > 0;
  // 集团总部在…: of a group that its own word names, and of no other.
  const isNamed =
    scene.plain.slice(act.clause.start, act.hit.start).replace(/^(?:其|该|联盟|大队|中队|法庭)/, '').length > 2;
  const isSeat =
    !isNamed &&
    /(?<!选)址|大队部|指挥部|常设机构|日常机构|办事机构|队部|总部|本部|驻|注册地|秘书处|法庭|地点|住所/.test(
      scene.plain.slice(act.clause.start, act.hit.end),
    );
  const near = isSeat
    ? scene.topic(
        sources.filter((kind) => !targets.includes(kind)),
        act.hit.start,
      )
    : undefined;
  const own = { ...act, left: act.left.filter(({ marker }) => !/^[由从自]$/.test(marker)) };
  const things =
    !isOwn && near !== undefined && act.hit.start - near.end < 50 ? endsAt(near) : agentsOf(own, sources).ends;
  const places = endsOf([run], targets);
  if (/分别/.test(act.lead) && things.length === places.length)
    return things.flatMap((source, at) => {
      const target = places[at];
      return target === undefined ? [] : [{ source, target }];
    });
  const isBetween = /^的?(?:交界|之间)/.test(scene.plain.slice(run.end));
  return places.length === 1 || isBetween || things.length === 1 ? product(things, places) : [];
}

/** 在B设立A: what is set up there. */
export function readSetsIn({ hit, left, right }: Act, rule: FactRule, scene: Scene): Pair[] {
  const at = left.filter(({ marker }) => /^(在|于)$/.test(marker)).slice(-1);
  // 在A开办的B、C: B alone is what was set up there.
  const isRelative = scene.plain.charAt(hit.end) === '的';
  const near = right
    .slice(0, 1)
    .filter(({ start }) => start - hit.end < 20)
    .map((run) => (isRelative ? { ...run, items: run.items.slice(0, 1) } : run));
  return product(endsOf(near, kindsOf(rule, 'source', scene)), endsOf(at, kindsOf(rule, 'target', scene)).slice(-1));
}

/** A在B举办, 在B举办A: what happens or opens, and where. */
export function readHeld(act: Act, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  const {
    hit,
    left,
    right,
    subjects: [subject],
  } = act;
  if (hit.way === 'label') return product(endsAt(scene.topic(sources, hit.start)), endsOf(right.slice(0, 1), targets));
  const at = left.filter(({ marker }) => /^(在|于|到|赴)$/.test(marker)).slice(-1);
  const word = scene.plain.slice(hit.start, hit.end);
  const leadsIn = /[在至于师到进]$|[为是]$|地点$/.test(word);
  const behind = right.filter(({ start }) =>
    (leadsIn ? /^了?$/ : /^(?:于|在)$/).test(scene.plain.slice(hit.end, start)),
  );
  const first = rule.isPlaceFirst && at.length === 0 && behind.length === 0 ? placeFirst(act, targets) : [];
  const places = endsOf(at.length > 0 ? at : behind.length > 0 ? behind : first, targets).slice(-1);
  const own = left.filter(({ marker }) => !/^(在|于|到|赴|由|与)$/.test(marker));
  const candidates = [
    own,
    right.filter((run) => !behind.includes(run)).slice(0, 1),
    subject === undefined ? [] : [subject.run],
  ];
  const events = candidates.map((runs) => endsOf(runs, sources)).find((ends) => ends.length > 0) ?? [];
  return product(
    events.length > 0 ? events : rule.topic || word === '地点' ? endsAt(scene.topic(sources, hit.start)) : [],
    places,
  );
}

/** 成安县引进B: the place that the clause begins with. */
function placeFirst({ left, right, hit }: Act, kinds: readonly string[]) {
  const [thing] = right;
  const [own, ...others] = left.filter(({ marker }) => marker === '');
  const isNear = thing !== undefined && thing.start - hit.end < 16 && thing.marker === '';
  return own !== undefined && others.length === 0 && isNear && endsOf([own], kinds).length === 1 ? [own] : [];
}
