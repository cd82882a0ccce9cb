import { Failure } from '../failure.ts';

const rememberedMs = 60_000;

/** Lets nobody to a database that has refused the password: three attempts lock the account for everybody. */
export interface Gate {
  /** Asks the database once for all who wait; throws what it said within the last minute where only a person can mend that. */
  pass: () => Promise<void>;
  /** Remembers a failure that time cannot mend. */
  remember: (cause: unknown) => void;
}

export function createGate(knock: () => Promise<unknown>, now: () => number = () => performance.now()): Gate {
  let isOpen = false;
  let knocking: Promise<void> | undefined;
  let refused: { failure: Failure; untilMs: number } | undefined;

  const remember = (cause: unknown) => {
    if (!(cause instanceof Failure) || !cause.isPermanent) return;
    isOpen = false;
    refused = { failure: cause, untilMs: now() + rememberedMs };
  };
  return {
    remember,
    pass: async () => {
      if (refused !== undefined && now() < refused.untilMs) throw refused.failure;
      if (isOpen) return;
      knocking ??= knock()
        .then(
          () => {
            isOpen = true;
            refused = undefined;
          },
          (cause: unknown) => {
            remember(cause);
            throw cause;
          },
        )
        .finally(() => (knocking = undefined));
      await knocking;
    },
  };
}
