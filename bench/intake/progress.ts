import type { Driver } from 'neo4j-driver';
import type { Page } from 'playwright-core';

/** What a page said of a load while it went. */
export interface Progress {
  /** How many different states it showed. */
  said: number;
  isRising: boolean;
  /** The most by which the share that it showed differed from the share of what the database held just then. */
  furthestOff: number;
  seconds: number;
}

const everyMs = 1000;

/** Looks at the bar of the page, and at how many nodes and relations there are, until it is stopped. */
export function watchProgress(page: Page, driver: Driver): { stop: () => Promise<Omit<Progress, 'seconds'>> } {
  const seen: { done: number; total: number; held: number }[] = [];
  let isOver = false;
  const watch = async () => {
    const atFirst = await held(driver);
    while (!isOver) {
      const bar = await page.evaluate(() => {
        const found = document.querySelector<HTMLProgressElement>('[data-testid="data-loading"] progress');
        return found === null || found.position < 0 ? undefined : { done: found.value, total: found.max };
      });
      if (bar !== undefined) seen.push({ ...bar, held: (await held(driver)) - atFirst });
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      isOver = true;
      await watching;
      const shares = seen.map(({ done, total }) => done / total);
      return {
        said: new Set(seen.map(({ done }) => done)).size,
        isRising: shares.every((share, at) => share >= (shares[at - 1] ?? 0)),
        furthestOff: Math.max(0, ...seen.map(({ done, total, held: there }) => Math.abs(done - there) / total)),
      };
    },
  };
}

/** Both numbers stand in the database’s own counters. */
async function held(driver: Driver): Promise<number> {
  const { records } = await driver.executeQuery(
    'CALL () { MATCH (n) RETURN count(n) AS n UNION ALL MATCH ()-[r]->() RETURN count(r) AS n } RETURN sum(n) AS held',
  );
  return Number(records[0]?.get('held'));
}
