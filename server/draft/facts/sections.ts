import type { Mention, Thing } from '../names/thing.ts';
import type { Sentence } from '../text/page.ts';
import type { Act, Subject } from './acts.ts';

/** The place that a heading begins with, before a blank or a quotation: 吉安 合作共建. */
export function headingPlace(plain: string, sentence: Sentence, inside: readonly Mention[]): Mention | undefined {
  const [first] = inside;
  if (first?.things[0]?.division === undefined || first.things.length !== 1) return undefined;
  const before = plain.slice(sentence.start, first.start).replace(/^[#\s一二三四五六七八九十、（）.\d]+/, '');
  return before === '' && /^[\s“：]/.test(plain.slice(first.end)) ? first : undefined;
}

/** Whom a sentence without a subject speaks of: the one before it, if the section's own place is one of those; else that place. */
export function spokenOf(subject: Subject | undefined, section: Mention | undefined): Subject[] {
  if (section === undefined) return subject === undefined ? [] : [subject];
  const own = subjectOf(section);
  const isOfSection = subject?.run.items.some(({ mention }) =>
    mention.things.some((thing) => section.things.includes(thing)),
  );
  return subject !== undefined && isOfSection === true
    ? [subject, own]
    : [own, ...(subject === undefined ? [] : [subject])];
}

/** Who publishes the text, as the subject that a sentence leaves out. Its words stand nowhere. */
export function speakerSubject(speaker: Thing | undefined, at: number): Subject[] {
  return speaker === undefined
    ? []
    : [subjectOf({ start: at, end: at, things: [speaker], isExplicit: false, rule: 'name:speaker' })];
}

/** A road runs and a firm lies somewhere without being said by the publisher. */
export function withoutSpeaker(act: Act): Act {
  return { ...act, subjects: act.subjects.filter(({ run }) => run.items[0]?.mention.rule !== 'name:speaker') };
}

/** A section on a city may speak of one county of it: 九江市修水县立足…. */
export function narrowed(section: Mention, { run }: Subject): Mention {
  const [item, ...others] = run.items;
  const around = item?.modifiers.flatMap(({ things }) => things) ?? [];
  return item !== undefined && others.length === 0 && section.things.some((thing) => around.includes(thing))
    ? item.mention
    : section;
}

/** A place of which what follows speaks. */
export function subjectOf(mention: Mention): Subject {
  return {
    run: { start: mention.start, end: mention.end, items: [{ mention, modifiers: [] }], marker: '' },
    from: 'section',
  };
}
