import type { State } from './state.ts';

/** The datasets that are switched off because an address wants others, once it is known which are loaded; where none of the wanted is, none is off. */
export function withWantedDatasets({
  schema,
  wantedDatasets,
}: Pick<State, 'schema' | 'wantedDatasets'>): Partial<Pick<State, 'wantedDatasets' | 'hiddenDatasets'>> {
  if (schema === undefined || wantedDatasets === undefined) return {};
  const loaded = (schema.datasets ?? []).map(({ id }) => id);
  const others = loaded.filter((id) => !wantedDatasets.has(id));
  const isNoneThere = wantedDatasets.size > 0 && others.length === loaded.length;
  return { wantedDatasets: undefined, hiddenDatasets: new Set(isNoneThere ? [] : others) };
}

/** What an address names and is not loaded. */
export function datasetsMissing({ schema }: Pick<State, 'schema'>, wanted: ReadonlySet<string> | undefined): string[] {
  const loaded = new Set(schema?.datasets?.map(({ id }) => id));
  return schema === undefined ? [] : [...(wanted ?? [])].filter((id) => !loaded.has(id));
}

/** Those that are on; undefined where all are, or it is not known which there are. */
export function datasetsOn({
  schema,
  hiddenDatasets,
  wantedDatasets,
}: Pick<State, 'schema' | 'hiddenDatasets' | 'wantedDatasets'>): string[] | undefined {
  if (wantedDatasets !== undefined) return [...wantedDatasets];
  const loaded = schema?.datasets?.map(({ id }) => id);
  const on = loaded?.filter((id) => !hiddenDatasets.has(id));
  return on?.length === loaded?.length ? undefined : on;
}

/** Whether there are datasets and none is switched on. */
export function areAllOff({ schema, hiddenDatasets }: Pick<State, 'schema' | 'hiddenDatasets'>): boolean {
  const { datasets = [] } = schema ?? {};
  return datasets.length > 0 && datasets.every(({ id }) => hiddenDatasets.has(id));
}
