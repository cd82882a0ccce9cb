import type { Act } from '../acts.ts';
import type { FactRule } from '../fact-rule.ts';
import { agentsOf, type End, endsAt, endsOf, kindsOf, type Pair, product, type Scene } from '../parties.ts';

/** A为B配套, A向B供货, B由A提供零件; turned: B从A采购. */
export function readBenefit(act: Act, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  const {
    left,
    subjects: [subject],
    hit,
  } = act;
  if (rule.reverse) {
    const sellers = endsOf(
      left.filter(({ marker }) => /^(从|向|自)$/.test(marker)),
      sources,
    );
    // 采购A公司的钢材: the seller stands behind the verb.
    if (sellers.length === 0)
      sellers.push(
        ...endsOf(
          act.right.slice(0, 1).filter(({ end }) => scene.plain.charAt(end) === '的'),
          sources,
        ),
      );
    return product(
      sellers,
      agentsOf(act, targets).ends.filter(({ thing }) => !sellers.some((one) => one.thing === thing)),
    );
  }
  const marked = left.filter(({ marker }) => /^(为|给|向|对)$/.test(marker));
  const { by, runs } = agentsOf(act, sources);
  if (by.length > 0 && marked.length === 0) {
    const spoken = act.owner ?? subject?.run ?? act.opening?.run;
    const isOther = ({ thing }: End) => !by.some((one) => one.thing === thing);
    // 两家均由A供货: whom the clause itself names comes before whose goods the sentence speaks of.
    const own = subject?.from === 'clause' ? endsOf([subject.run], targets).filter(isOther) : [];
    const told = own.length > 0 ? own : endsOf(spoken === undefined ? [] : [spoken], targets).filter(isOther);
    return product(by, told.length > 0 ? told : endsAt(scene.topic(targets, hit.start - act.lead.length)));
  }
  const sellers = endsOf(
    runs.filter((run) => !marked.includes(run)),
    sources,
  );
  if (sellers.length === 0) {
    // 还有一家包装厂，专门给B做托盘: what the clause before named goes on.
    const own = endsAt(
      scene.topic(
        sources,
        hit.start,
        endsOf(marked, targets).map(({ thing }) => thing),
      ),
    );
    return product(
      own.filter(({ mention }) => hit.start - mention.end < 30),
      endsOf(marked, targets),
    );
  }
  const isCollective = [...runs, ...marked].some(({ more }) => more !== undefined);
  return product(sellers, endsOf(marked, targets)).map((pair) => (isCollective ? { ...pair, isCollective } : pair));
}
