import { focusOn } from '../parts/focus-on.ts';
import type { PageActions } from './rooms.ts';

/** Opens the choice of what comes with an entity, and leads the keyboard there. */
export async function chooseGrowthOf({ chooseGrowth }: Pick<PageActions, 'chooseGrowth'>, id: string): Promise<void> {
  await chooseGrowth(id);
  focusOn('growth-direction');
}
