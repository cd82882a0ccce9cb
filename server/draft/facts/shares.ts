import type { Act } from './acts.ts';
import { type End, endsAt, type Scene } from './parties.ts';
import type { Run } from './run.ts';

const amount = '(?:约|近|各|共)?[\\d.一二三四五六七八九十半]+(?:%|成半?)';
const nextHolder = new RegExp(`^(?:了)?${amount}(?:股权|股份|资金)?[、，和与；]`);
const ofShare = new RegExp(
  `^(?:了)?${amount}(?:股权|股份|资金)?(?:的?资金)?(?:建设|修建|兴建|共建|共同建设)?(?:$|(?=[、，和与]))`,
);

/** A出资六成、B出资四成: who stands behind a share holds the next one, and is not what the money goes to. */
export function withoutHolders(runs: readonly Run[], { hit }: Act, plain: string): Run[] {
  return runs.filter(({ start }) => !nextHolder.test(plain.slice(hit.end, start)));
}

/** 占40%, 出资六成建设: nothing but how much of it. */
export function isShareOf(rest: string): boolean {
  return ofShare.test(rest);
}

const holds = new RegExp(`^(?:则|各|也|仍|共|合计)?(?:占|持|出资?|认缴|参)股?${amount}`);

/** Of what shares are held: what was named last that holds none itself. */
export function sharedIn(
  { hit }: Act,
  targets: readonly string[],
  holders: readonly End[],
  { plain, topic }: Pick<Scene, 'plain' | 'topic'>,
): End[] {
  const except = holders.map(({ thing }) => thing);
  for (;;) {
    const last = topic(targets, hit.start, except);
    if (last === undefined || !holds.test(plain.slice(last.end))) return endsAt(last);
    except.push(...last.things);
  }
}
