import type { DocumentText } from './state.ts';

type Span = DocumentText['spans'][number];

/** A piece of a document's text, `text.slice(start, end)`, with what it proves. */
export interface Segment {
  start: number;
  end: number;
  spans: Span[];
  /** The signs that make a line a heading; they are part of the text and are not shown. */
  isSign: boolean;
}

export interface Block {
  isHeading: boolean;
  segments: Segment[];
}

/** The text in order, cut where a span, a heading or what was sought begins or ends; together the segments are the whole text. */
export function blocksOf({ text, spans }: DocumentText, sought: { start: number; end: number }): Block[] {
  const headings = headingsOf(text);
  const edges = [...spans, sought].flatMap(({ start, end }) => [start, end]);
  const cuts = [
    ...new Set([0, text.length, ...edges, ...headings.flatMap(({ start, words, end }) => [start, words, end])]),
  ]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  const blocks: Block[] = [];
  let nth = 0;
  let open: number | undefined;
  for (const [at, start] of cuts.slice(0, -1).entries()) {
    while ((headings[nth]?.end ?? Infinity) <= start) nth += 1;
    const heading = headings[nth];
    const within = heading !== undefined && heading.start <= start ? heading : undefined;
    if (blocks.length === 0 || within?.start !== open) blocks.push({ isHeading: within !== undefined, segments: [] });
    open = within?.start;
    const end = cuts[at + 1] ?? text.length;
    blocks.at(-1)?.segments.push({
      ...{ start, end, isSign: within !== undefined && end <= within.words },
      spans: spans.filter((span) => span.start < end && span.end > start),
    });
  }
  return blocks;
}

/** Lines that begin with up to six signs and a blank, with the break that ends them. */
function headingsOf(text: string): { start: number; words: number; end: number }[] {
  return [...text.matchAll(/^(#{1,6} +)\S.*(?:\n|$)/gm)].map(({ 0: line, 1: signs = '', index }) => ({
    start: index,
    words: index + signs.length,
    end: index + line.length,
  }));
}

/** A quote's paragraph is shown without them too. */
export function withoutSigns(paragraph: string): string {
  return paragraph.replaceAll(/^#{1,6} +/gm, '');
}
