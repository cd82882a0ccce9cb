import type { DescribedDocument } from '#shared/contract/routes';
import { sourceOf } from '../i18n/citation/cite.ts';
import { textsOf } from '../i18n/texts.ts';
import type { Sign } from '../parts/sign.ts';
import type { State } from '../state/state.ts';
import type { Caption } from './frame.ts';
import { paperTexts } from './texts.ts';

/** What is known of a picture beside what it shows. */
export interface Known {
  /** The view, and what of the graph it shows, where that has a name. */
  name: string;
  of?: string | undefined;
  about: string;
  signs: readonly Sign[];
  lines?: readonly string[] | undefined;
  documents: readonly DescribedDocument[];
  datasets: readonly { title: string; version: string }[];
  address: string;
  /** Whether the address shows all of it again. */
  isAddressWhole: boolean;
  /** `YYYY-MM-DD`. */
  day: string;
}

const mostSources = 8;

/** Title, sources, data and maker of a picture, in the language of the page. */
export function captionOf(
  state: State,
  { name, of, about, signs, documents, datasets, address, isAddressWhole, day, lines: further = [] }: Known,
): Caption {
  const texts = paperTexts(state);
  const { dateOf } = textsOf(state);
  const sources = documents.slice(0, mostSources).map((document) => sourceOf(state, document));
  const rest = documents.length - sources.length;
  const lines = [
    ...(sources.length === 0
      ? []
      : [texts.sources([...sources, ...(rest > 0 ? [texts.further(rest)] : [])].join(texts.between))]),
    ...(datasets.length === 0
      ? []
      : [texts.data(datasets.map(({ title, version }) => `${title} ${version}`).join(texts.between))]),
    ...further,
    texts.made(dateOf(day)),
    ...(isAddressWhole ? [] : [texts.addressWithout]),
  ];
  return { title: of === undefined ? name : texts.titled(name, of), about, signs, lines, address };
}
