import type { Logger } from 'pino';
import type { Condition } from '../graph/health.ts';
import { formatBrokenEvidence, verifyEvidence } from '../graph/verify-evidence.ts';
import type { GraphStore } from '../store/graph-store.ts';

const mostLogged = 20;

/** A stored quote that does not stand where it says is an error of ours: looked for in the background, told in the log and by health. */
export async function watchEvidence(
  store: GraphStore,
  log: Logger,
  condition: Condition,
  stop: AbortSignal,
): Promise<void> {
  try {
    const { checked, broken } = await verifyEvidence(store, { signal: stop, timeoutMs: 120_000 });
    condition.evidence = { checked, broken: broken.length };
    for (const one of broken.slice(0, mostLogged))
      log.error({ evidence: formatBrokenEvidence(one) }, 'broken evidence');
  } catch (cause) {
    if (!stop.aborted) log.warn({ err: cause }, 'the evidence could not be verified');
  }
}
