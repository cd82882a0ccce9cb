import type { Vocabulary } from '../../../shared/vocabulary.ts';
import { type Mention, mentionKind, type Thing } from '../names/thing.ts';
import type { Act } from './acts.ts';
import type { FactRule } from './fact-rule.ts';
import { mainPart, type Run } from './run.ts';

/** One end of a relation: a thing and the words that lead to it. */
export interface End {
  thing: Thing;
  mention: Mention;
}

export interface Pair {
  source: End;
  target: End;
  /** Several that the text does not tell apart: 10余家为三家配套. */
  isCollective?: boolean;
  /** Which of the sentence's dates, where 分别 gives each its own. */
  nth?: number;
}

/** What a shape needs to know beside the act. */
export interface Scene {
  plain: string;
  vocabulary: Vocabulary;
  /** The last mention of one of these kinds before a place of the text, in its paragraph or close by. */
  topic: (kinds: readonly string[], before: number, except?: readonly Thing[]) => Mention | undefined;
  /** The same, in the paragraphs before, too. */
  lastNamed: Scene['topic'];
  /** All kinds that there are. */
  kinds: readonly string[];
  /** The towns that the text names. */
  towns: () => readonly Thing[];
  /** Who the section speaks of, as a mention of the heading. */
  section: Mention | undefined;
  /** Makes a thing that has no name of its own. */
  make: (kind: string, name: string, alias: string, span: { start: number; end: number }) => Mention;
}

export function kindsOf(
  rule: FactRule,
  side: 'source' | 'target',
  { vocabulary }: Pick<Scene, 'vocabulary'>,
): readonly string[] {
  const words = vocabulary.relations[rule.type];
  const all = (side === 'source' ? words?.domain : words?.range) ?? [];
  return rule.kinds[side]?.filter((kind) => all.includes(kind)) ?? all;
}

export function endsOf(runs: readonly Run[], kinds: readonly string[]): End[] {
  return runs.flatMap(({ items }) =>
    items.flatMap(({ mention }) =>
      kinds.includes(mentionKind(mention)) ? mention.things.map((thing) => ({ thing, mention })) : [],
    ),
  );
}

export function endsAt(mention: Mention | undefined): End[] {
  return mention === undefined ? [] : mention.things.map((thing) => ({ thing, mention }));
}

const together = /^(与|同|和|跟|会同|联合|携手|协同|联手|邀请|对接)$/;
const agentMarks = /^(由|被|经|交给|交由|交付给|委托|授权|归)$/;

/** Those who do it: whom 由 names, else who the clause speaks of; with those whom 与 or 会同 brings in. */
export function agentsOf(
  { left, subjects }: Act,
  kinds: readonly string[],
  partnerKinds = kinds,
): { ends: End[]; by: End[]; runs: Run[] } {
  const by = agentsBy(left);
  // 由三地药材协会组建: by some that have no name.
  if (by.some(({ isCounted }) => isCounted === true)) return { ends: [], by: [], runs: [] };
  const own = left.filter(({ marker, isCounted }) => marker === '' && isCounted !== true);
  const fits = (run: Run) => endsOf([run], kinds).length > 0;
  const here = own.filter(fits).slice(-1);
  const more = left.filter(({ marker, isCounted }) => together.test(marker) && isCounted !== true);
  // A与B签订，与C签订: the second is A's.
  const main = here.length > 0 ? here : inherited(subjects, fits).map((run) => (more.length > 0 ? mainPart(run) : run));
  const leading = by.length > 0 ? by : main.filter((run) => !more.includes(run));
  const joined = leading.map((run) => ({ ...run, items: run.items.slice(mainPart(run).items.length) }));
  const ends = [
    ...endsOf(leading.map(mainPart), kinds),
    ...endsOf(joined, partnerKinds),
    ...endsOf(more, leading.length > 0 ? partnerKinds : kinds),
  ];
  return { ends, by: endsOf(by, kinds), runs: [...leading, ...more] };
}

/** 由A牵头、B共同组建: whom 由 names, and who stands beside that in the same list of doers. */
function agentsBy(left: readonly Run[]): Run[] {
  const first = left.findIndex(({ marker }) => agentMarks.test(marker));
  if (first === -1) return [];
  return left.filter(
    (run, at) =>
      agentMarks.test(run.marker) ||
      (at > first &&
        run.marker === '' &&
        /^(?:牵头|主导|领衔|发起|负责|总牵头|主办)?[、，](?:并?由)?$/.test(run.gap ?? '')),
  );
}

/** Who the clause speaks of; where that cannot be the one, whom the text spoke of before it. */
function inherited(subjects: readonly Act['subjects'][number][], fits: (run: Run) => boolean): Run[] {
  for (const { run, from } of subjects) {
    if (fits(run)) return [run];
    if (from === 'clause') return [];
  }
  return [];
}

/** Whom 与 brings in, before the list or within it. */
export function partnersOf({ left, subjects: [subject] }: Act, kinds: readonly string[]): End[] {
  const led = left.filter(({ marker }) => together.test(marker));
  if (led.length > 0) return endsOf(led, kinds);
  const [run = subject?.run] = left.filter(({ marker }) => marker === '').slice(-1);
  if (run === undefined) return [];
  return endsOf([{ ...run, items: run.items.slice(mainPart(run).items.length) }], kinds);
}

export function product(sources: readonly End[], targets: readonly End[]): Pair[] {
  return sources.flatMap((source) =>
    targets.flatMap((target) => (source.thing === target.thing ? [] : [{ source, target }])),
  );
}
