import type { Mention } from '../names/thing.ts';
import type { ThingBook } from '../names/thing-book.ts';
import type { Scene } from './parties.ts';

/** Makes things that are called after their parties, each once. */
export function maker(book: ThingBook): Scene['make'] {
  const made = new Map<string, Mention>();
  return (kind, name, alias, span) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const candidate = {
      ...span,
      kind,
      name,
      aliases: [alias],
      rule: 'name:parties',
      certainty: 0.7,
      isExplicit: true,
    };
    // What is told apart is no thing of its own any more.
    const whole = book.byName(alias);
    const thing = book.ofCandidate(candidate);
    if (whole !== undefined && whole !== thing) whole.isSplit = true;
    thing.spans.push(span);
    const mention = { ...span, things: [thing], isExplicit: true, rule: candidate.rule };
    made.set(name, mention);
    return mention;
  };
}
