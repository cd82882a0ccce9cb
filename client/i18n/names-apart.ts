import { datasetsPass } from '#shared/links';
import { inLanguage } from '../state/in-language.ts';
import { listText } from './list-text.ts';
import type { State } from '../state/state.ts';

type Known = Pick<State, 'schema' | 'language' | 'hiddenDatasets'>;

interface Named {
  id: string;
  zh: string;
  en: string;
  /** The datasets that have it. */
  datasets?: readonly string[] | undefined;
}

/** A kind's name, told apart from other kinds of that name: for where kinds stand side by side. */
export function kindNameApart(state: Known, kind: string): string {
  return nameApart(state, state.schema?.kinds.map((one) => ({ ...one, id: one.kind })) ?? [], kind);
}

/** The same of a relation type. */
export function typeNameApart(state: Known, type: string): string {
  return nameApart(state, state.schema?.relations.map((one) => ({ ...one, id: one.type })) ?? [], type);
}

/** In parentheses the datasets that alone have it of those that are on, else its id. */
function nameApart({ schema, language, hiddenDatasets }: Known, all: readonly Named[], id: string): string {
  const own = all.find((one) => one.id === id);
  if (own === undefined) return id;
  const name = inLanguage<string>(own, language);
  const isOn = ({ datasets }: Named) => datasetsPass(datasets, hiddenDatasets);
  const others = all.filter((one) => one.id !== id && isOn(one) && inLanguage<string>(one, language) === name);
  if (others.length === 0) return name;
  const { datasets = [] } = own;
  const isShared =
    datasets.length === 0 || others.some((one) => one.datasets?.some((id) => datasets.includes(id)) !== false);
  const on = datasets.filter((one) => !hiddenDatasets.has(one));
  const titles = (on.length === 0 ? datasets : on).map(
    (one) => schema?.datasets?.find((known) => known.id === one)?.title ?? one,
  );
  return inParentheses({ language }, name, isShared ? id : listText({ language }, titles));
}

function inParentheses({ language }: Pick<State, 'language'>, name: string, what: string): string {
  return inLanguage({ zh: `${name}（${what}）`, en: `${name} (${what})` }, language);
}
