import { hubKindsOf } from '#shared/ask-roles';
import { datasetsPass } from '#shared/links';
import type { State } from './state.ts';

type Known = Pick<State, 'schema' | 'hiddenDatasets'>;

/** Whether a dataset that is on has the kind among its words; of what the schema does not tell, yes. */
export function isKindOn({ schema, hiddenDatasets }: Known, kind: string): boolean {
  if (hiddenDatasets.size === 0) return true;
  return datasetsPass(schema?.kinds.find((one) => one.kind === kind)?.datasets, hiddenDatasets);
}

/** The same of a relation type. */
export function isTypeOn({ schema, hiddenDatasets }: Known, type: string): boolean {
  if (hiddenDatasets.size === 0) return true;
  return datasetsPass(schema?.relations.find((one) => one.type === type)?.datasets, hiddenDatasets);
}

/** The kinds that join places by the datasets that are on. */
export function hubKindsOn(state: Known & Pick<State, 'roles'>): string[] {
  return hubKindsOf(state.roles).filter((kind) => isKindOn(state, kind));
}
