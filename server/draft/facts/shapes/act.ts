import type { Act } from '../acts.ts';
import type { FactRule } from '../fact-rule.ts';
import { agentsOf, type End, endsAt, endsOf, kindsOf, type Pair, partnersOf, product, type Scene } from '../parties.ts';
import { isShareOf, sharedIn, withoutHolders } from '../shares.ts';
import { apartPairs } from './apart.ts';
import { isLongerThing, isOfOther, justMade, labelled } from './told-of.ts';
import { openVocabulary, turned } from './turned.ts';

/** A供应B: only what stands right behind the verb. */
export function readNext(act: Act, rule: FactRule, scene: Scene): Pair[] {
  const near = act.right.slice(0, 1).filter(({ start }) => start - act.hit.end < 2);
  return near.length === 0 ? [] : readAct({ ...act, right: near }, rule, scene);
}

/** A地处B: of divisions, as far as their codes say so. */
export function readInside(act: Act, rule: FactRule, scene: Scene): Pair[] {
  return readAct(act, rule, scene).filter(({ source, target }) => {
    const [inner, outer] = [source.thing.division?.id, target.thing.division?.id].map((id) => id?.replace(/^.*:/, ''));
    return (
      inner !== undefined && outer !== undefined && inner !== outer && inner.startsWith(outer.replace(/(00)+$/, ''))
    );
  });
}

/** Somebody does something to something: A与B签署《C》, 由A主办的B, 主办：A, A是发起方, B开工. */
export function readAct(act: Act, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  if (rule.reverse)
    return readAct(
      act,
      { ...rule, reverse: false, isTurned: true, kinds: { source: [...targets], target: [...sources] } },
      { ...scene, vocabulary: openVocabulary(scene, rule, targets, sources) },
    ).map(turned);
  const { hit, left, right } = act;
  const topic = (except: readonly End[] = []) =>
    endsAt(
      scene.topic(
        [...(rule.topicKinds ?? targets), ...rule.rivals],
        hit.start,
        except.map(({ thing }) => thing),
      ),
    ).filter(({ thing }) => targets.includes(thing.kind));
  if (hit.way === 'label')
    return product(
      endsOf(
        right.filter(({ isCounted }) => isCounted !== true),
        sources,
      ),
      act.isOnOther ? [] : labelled(act, rule.labelKinds ?? targets, scene),
    );
  if (hit.way === 'role') {
    const { ends } = agentsOf(act, sources);
    const told = endsOf(right, targets);
    const isShare = /占|成$|%$/.test(scene.plain.slice(hit.start, hit.end));
    return product(ends, told.length > 0 ? told : isShare ? sharedIn(act, targets, ends, scene) : topic(ends));
  }
  // A揭牌成立“B”: what it is done to stands behind after all.
  const behind = endsOf(
    right.slice(0, 1).filter(({ start, marker }) => start - hit.end < 3 && marker === ''),
    targets,
  );
  if (hit.way === 'patient' && behind.length > 0) return product(agentsOf(act, sources).ends, behind);
  if (hit.way === 'patient')
    return product(
      patientAgents(act, sources, scene),
      endsOf(
        left.some(({ marker }) => marker === '') ? left.filter(({ marker }) => marker === '') : subjectRuns(act),
        targets,
      ),
    );
  const { ends, by } = agentsOf(act, sources, rule.partners ?? sources);
  // 接纳B为A的成员: whose member it becomes stands behind.
  const into = rule.isTurned
    ? endsOf(
        right.filter(({ marker }) => marker === '为'),
        sources,
      )
    : [];
  if (into.length > 0) ends.splice(0, ends.length, ...into);
  // 把A列为B: of A it is said.
  if (rule.moves) {
    const moved = left.filter(({ marker }) => /^[把将]$/.test(marker));
    if (moved.length > 0) ends.splice(0, ends.length, ...endsOf(moved, sources));
    else if (/[把将][^，]{2,}$/.test(act.lead)) return [];
  }
  if (rule.many && ends.length < 2) return [];
  if (ends.length === 0 && rule.isTurned)
    ends.push(
      ...endsAt(scene.topic(sources, hit.start)).filter(
        ({ mention }) => hit.start - mention.end < 80 && !/[。！？]/.test(scene.plain.slice(mention.end, hit.start)),
      ),
    );
  if (rule.ofOwner && ends.length === 0 && act.owner !== undefined) ends.push(...endsOf([act.owner], sources));
  const relative = relativePairs(act, sources, targets, scene);
  if (relative.length > 0) return relative;
  const told = objectsOf(act, rule, targets, scene, ends);
  const objects = told.filter(
    ({ thing }) =>
      !(ends.length > 1 && rule.solo.includes(thing.kind)) && !(rule.unlisted && thing.rule === 'name:listed-area'),
  );
  if (objects.length > 0) {
    const pairs =
      rule.apart || rule.pairs
        ? apartPairs(act, { agents: ends, partners: partnersOf(act, sources), objects }, scene)
        : undefined;
    return pairs ?? product(ends, objects);
  }
  // A road is built by somebody: 徐商高速由A承建.
  if (by.length > 0) {
    const spoken = endsOf(subjectRuns(act), targets);
    // A加入由B组建的C: of C it is said, whatever kind that is of.
    // 该项目由A兴建: what it is was told of without a name.
    if (/^(?:该|此|这[个家座条])\p{Script=Han}{1,8}$/u.test(act.lead.replace(/由.*$/, '')) && spoken.length === 0)
      return [];
    if (/^的[\p{Script=Han}“《]/u.test(act.rest) || isLongerThing(act, scene.plain)) return [];
    const made = justMade(act, targets, by, scene);
    if (made !== undefined) return product(by, made);
    const told = spoken.some(({ thing }) => by.some((one) => one.thing === thing)) ? [] : spoken;
    // 第一届、第二届分别由A、B承办: in order.
    if (
      /分别$/.test(
        scene.plain.slice(act.clause.start, left.find(({ marker }) => marker === '由')?.start).replace(/由$/, ''),
      ) &&
      told.length === by.length &&
      by.length > 1
    )
      return by.flatMap((source, at) => (told[at] === undefined ? [] : [{ source, target: told[at] }]));
    return product(
      by,
      told.length > 0 ||
        isOfOther(act, scene.plain) ||
        (act.rest.length > 4 && !left.some(({ isCounted }) => isCounted === true))
        ? told
        : topic(by).filter(
            ({ mention, thing }) =>
              !(rule.unlisted && thing.rule === 'name:listed-area') && (rule.topic || hit.start - mention.end < 80),
          ),
    );
  }
  // A大桥，B承建; A（B承建）: what it is done to was named before the comma.
  if (left.some(({ marker }) => marker === '') && act.rest.length < 3) {
    const told = act.subjects.flatMap(({ run, from }) => (from === 'before' ? [] : endsOf([run], targets))).slice(0, 1);
    const own = told.filter(({ thing }) => !ends.some((end) => end.thing === thing));
    if (own.length > 0) return product(ends, own);
  }
  // A修北段: of what was named before.
  if (ends.length > 0 && /^了?[东南西北中上下前后]段/.test(act.rest)) return product(ends, topic(ends));
  const isOfKnown = /^的/.test(act.rest) && left.length > 1;
  if (isOfKnown) return product(ends, endsOf(left.slice(0, 1), targets));
  // 由A承办, B协办: of what, was said before.
  const isAlone = act.rest.length < 5 && !leadsOn.test(act.rest);
  if (rule.topic && ends.length > 0 && isShareOf(act.rest)) return product(ends, sharedIn(act, targets, ends, scene));
  if (rule.topic && ends.length > 0 && (isAlone || isShare(act, scene))) return product(ends, topic(ends));
  return [];
}

/** 出席本次|签约仪式, 投资3亿元: the words behind the verb begin to say of what, so that it was not said before. */
const leadsOn = /元|[本此该这那首每某另一][次场届个项份家]?$/;

/** 各参股30%、15%; 出4.1亿元: nothing but how much of it. */
function isShare({ hit, rest }: Act, { plain }: Scene): boolean {
  return (
    /^[\d.%、和]+$/.test(rest) ||
    (/^出$/.test(plain.slice(hit.start, hit.end)) && /^[\d.一二三四五六七八九十]+(?:[万亿]*元|成)$/.test(rest))
  );
}

function objectsOf(act: Act, rule: FactRule, targets: readonly string[], scene: Scene, agents: readonly End[]): End[] {
  const { right, rest, hit } = act;
  const toward = rule.toward
    ? endsOf(
        act.left.filter(({ marker }) => /^(向|对)$/.test(marker)),
        targets,
      )
    : [];
  const leads = rule.from ? ['把', '将', '从', '自', '由', '到', '至', '在'] : ['把', '将', ...rule.leads];
  const from = endsOf(
    act.left.filter(({ marker }) => leads.includes(marker)),
    targets,
  );
  const told = [
    ...toward,
    ...from,
    ...endsOf(
      withoutHolders(right, act, scene.plain).filter(
        ({ marker }) => !/^(由|在|从|为|给|向)$/.test(marker) || right.length === 1,
      ),
      targets,
    ),
  ];
  // B成为其子公司: of whom the text spoke besides.
  if (told.length === 0 && /^其/.test(rest) && agents.length > 0)
    return endsAt(
      scene.topic(
        targets,
        hit.start,
        agents.map(({ thing }) => thing),
      ),
    );
  if (told.length > 0 || !rule.unnamed) return told;
  // 签订合作协议: what has no name of its own is called after its parties.
  const [whole, , noun] =
    /^(了|一份|一项|有关|相关)*((?:战略|框架|友好|全面|合作)*(?:协议书|协议|备忘录|协定|公约|合同|意向书))(?=[，。；！？、]|$)/.exec(
      rest,
    ) ?? [];
  const parties = [...new Set(agents.map(({ thing }) => thing.name))];
  const [kind] = targets;
  if (whole === undefined || noun === undefined || parties.length < 2 || kind === undefined) return [];
  const start = hit.end + whole.length - noun.length;
  return endsAt(
    scene.make(kind, `${parties.slice(0, -1).join('、')}与${parties.at(-1) ?? ''}${noun}`, noun, {
      start,
      end: start + noun.length,
    }),
  );
}

/** 连接A与B的大道: who does it stands behind whom it is done to. */
function relativePairs(
  { right: [run], left, hit }: Act,
  sources: readonly string[],
  targets: readonly string[],
  { plain }: Scene,
): Pair[] {
  const item = run?.items.at(-1);
  if (run === undefined || item === undefined || left.length > 0 || run.start - hit.end > 3) return [];
  if (plain.charAt(item.mention.start - 1) !== '的') return [];
  const head = endsAt(item.mention).filter(
    ({ thing }) => sources.includes(thing.kind) && !targets.includes(thing.kind),
  );
  const others = [...run.items.slice(0, -1).map(({ mention }) => mention), ...item.modifiers.slice(-1)];
  return product(
    head,
    others.flatMap(endsAt).filter(({ thing }) => targets.includes(thing.kind)),
  );
}

function subjectRuns({ left, subjects: [subject] }: Act) {
  const own = left.filter(({ marker }) => marker === '' || marker === '把' || marker === '将');
  return own.length > 0 ? own : subject === undefined ? [] : [subject.run];
}

/** Who did it, where the sentence names the thing alone: whom the clause names before it, else who the heading speaks of. */
function patientAgents(act: Act, kinds: readonly string[], { section }: Scene): End[] {
  const { by } = agentsOf(act, kinds);
  const own = act.subjects.filter(({ from }) => from === 'clause').map(({ run }) => run);
  const named = by.length > 0 ? by : endsOf(own, kinds);
  return named.length > 0 ? named : endsAt(section).filter(({ thing }) => kinds.includes(thing.kind));
}
