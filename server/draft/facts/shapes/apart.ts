import type { Act } from '../acts.ts';
import type { End, Pair, Scene } from '../parties.ts';

/**
 * 分别: who stands on one side is paired in order with who stands on the other, each pair with a thing of its own. A、B分别与C、D签订X is A—C and B—D;
 * A分别与B、C签订X is A—B and A—C. Undefined where nothing is told apart.
 */
export function apartPairs(
  { clause }: Act,
  { agents, partners, objects }: { agents: readonly End[]; partners: readonly End[]; objects: readonly End[] },
  scene: Scene,
): Pair[] | undefined {
  if (!/分别|分属|各自/.test(scene.plain.slice(clause.start, clause.end))) return undefined;
  const couples = couplesOf(agents, scene);
  if (couples.length > 1) return pairsOf(couples, objects, scene);
  const others = new Set(partners.map(({ thing }) => thing));
  const mains = agents.filter(({ thing }) => !others.has(thing));
  if (partners.length === 0)
    return mains.length === objects.length && mains.length > 1
      ? mains.map((source, at) => ({ source, target: objectAt(objects, at) ?? source }))
      : undefined;
  const pairs =
    mains.length === partners.length && mains.length > 1
      ? mains.map((main, at) => [main, partners[at]] as const)
      : mains.length === 1 && partners.length > 1
        ? partners.map((partner) => [mains[0], partner] as const)
        : undefined;
  return pairs === undefined ? undefined : pairsOf(pairs, objects, scene);
}

/** A与B、C与D分别: those that “and” joins between commas. */
function couplesOf(agents: readonly End[], { plain }: Scene): (readonly [End, End])[] {
  const couples: (readonly [End, End])[] = [];
  for (let at = 0; at + 1 < agents.length; at += 2) {
    const [a, b, next] = [agents[at], agents[at + 1], agents[at + 2]];
    if (a === undefined || b === undefined || !/[与和同]/.test(plain.slice(a.mention.end, b.mention.start))) return [];
    if (next !== undefined && !/^.{0,4}[、，]/.test(plain.slice(b.mention.end, next.mention.start))) return [];
    couples.push([a, b]);
  }
  return agents.length % 2 === 0 ? couples : [];
}

function pairsOf(
  pairs: readonly (readonly [End | undefined, End | undefined])[],
  objects: readonly End[],
  scene: Scene,
): Pair[] {
  return pairs.flatMap(([a, b], nth) => {
    if (a === undefined || b === undefined) return [];
    const own =
      objects.length === pairs.length ? [objectAt(objects, nth)] : objects.map((object) => ownOf(object, a, b, scene));
    return own.flatMap((target) =>
      target === undefined
        ? []
        : [
            { source: a, target, nth },
            { source: b, target, nth },
          ],
    );
  });
}

function objectAt(objects: readonly End[], at: number): End | undefined {
  return objects[at];
}

/** The thing that one pair has: 协议（甲—乙）. What is called by a title of its own is one for all. */
function ownOf(object: End, a: End, b: End, { plain, make }: Scene): End | undefined {
  const { thing, mention } = object;
  if (plain.charAt(mention.start) === '《') return object;
  const made = make(thing.kind, `${thing.name}（${a.thing.name}—${b.thing.name}）`, thing.name, mention);
  const [own] = made.things;
  return own === undefined ? undefined : { thing: own, mention: made };
}
