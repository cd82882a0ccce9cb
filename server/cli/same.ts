import type { SameReason } from '../../shared/same.ts';
import { readProgramOutlines } from '../dataset/program-outlines.ts';
import { decideSame } from '../dataset/same/decide-same.ts';
import { Failure } from '../failure.ts';
import { sameReader } from '../graph/same/proposals.ts';
import { listSame, reasonsFor } from '../graph/same/read-same.ts';
import { adopt } from './adopt.ts';
import { entityIdOf } from './entity-id.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import type { Settings } from './settings.ts';

export interface SameOptions {
  one?: string | undefined;
  other?: string | undefined;
  decision: 'same' | 'different' | 'open';
}

/** `kuajie same`: without ids, what may be one and what was decided of such; with two, decides of them. */
export async function sameCommand(shell: Shell, settings: Settings, options: SameOptions): Promise<number> {
  const ids = [options.one, options.other]
    .filter((id) => id !== undefined)
    .map((id) => entityIdOf(id, 'Wanted the id of an entity, such as company:sany'));
  const [one, other] = ids;
  if (ids.length === 1)
    throw new Failure('bad-request', 'Wanted the ids of two entities, or none for a list; found one.');
  const store = await openStore(settings, shell.cwd);
  try {
    await adopt(shell, store);
    const readSame = sameReader(await readProgramOutlines());
    if (one !== undefined && other !== undefined) {
      const { decision } = options;
      const reasons = decision === 'open' ? [] : await reasonsFor(store, readSame, { one, other });
      await decideSame(store, { one, other, decision, reasons });
      shell.print(`${one} and ${other}: ${decision === 'open' ? 'nothing is decided any more' : decision}`);
      return 0;
    }
    const { proposals, total, decided } = await listSame(store, readSame);
    for (const { one: kept, other: also, score, reasons } of proposals)
      shell.print(`${score.toFixed(2)}  ${kept.id} ${kept.name}  ~  ${also.id} ${also.name}  (${wordsOf(reasons)})`);
    if (total > proposals.length) shell.print(`and ${total - proposals.length} more`);
    for (const { one: kept, other: also, decision, reasons } of decided)
      shell.print(`${decision.padEnd(9)}  ${kept.id} ${kept.name}  ·  ${also.id} ${also.name}  (${wordsOf(reasons)})`);
    if (total + decided.length === 0) shell.print('nothing seems to be there under several names');
    return 0;
  } finally {
    await store.close();
  }
}

function wordsOf(reasons: readonly SameReason[]): string {
  return reasons.map(({ rule, count }) => (count === undefined ? rule : `${count} ${rule}`)).join(', ');
}
