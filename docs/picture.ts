import type { Page } from 'playwright-core';

/** A picture of the page for README and docs. */
export interface Picture {
  name: string;
  search: string;
  act?: (page: Page) => Promise<void>;
  /** Sizes and themes beside wide and light. */
  narrow?: true;
  dark?: true;
}
