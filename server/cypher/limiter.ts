import { Failure } from '../failure.ts';

export interface Limiter {
  /** Takes a place for a client and returns what gives it back. Throws `too-many-requests`. */
  enter: (client: string) => () => void;
}

/** So many statements at once in all, and so many of one client. */
export function createLimiter({ atOnce, atOncePerClient }: { atOnce: number; atOncePerClient: number }): Limiter {
  const running = new Map<string, number>();
  let total = 0;
  return {
    enter: (client) => {
      const own = running.get(client) ?? 0;
      if (own >= atOncePerClient)
        throw new Failure(
          'too-many-requests',
          `${own} of your statements are running, as many as may at once: stop one (Esc), or wait for it.`,
          { details: { reason: 'own-statements', parts: [String(own)] } },
        );
      if (total >= atOnce)
        throw new Failure(
          'too-many-requests',
          `${total} statements are running, as many as this server runs at once; try again in a few seconds.`,
          { details: { reason: 'all-statements', parts: [String(total)] } },
        );
      total++;
      running.set(client, own + 1);
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        total--;
        const left = (running.get(client) ?? 1) - 1;
        if (left === 0) running.delete(client);
        else running.set(client, left);
      };
    },
  };
}
