import { draftDataset } from '../../server/draft/writing/draft-dataset.ts';
import type { Draft } from '../../shared/draft.ts';
import { checkFiles } from './check-files.ts';

/** The faults of the dataset that drafts make. */
export async function checkDrafts(drafts: readonly Draft[]): Promise<string[]> {
  const { said } = await checkFiles(draftDataset(drafts, { id: 'drafts', title: 'Drafts', kinds: {} }));
  return said;
}
