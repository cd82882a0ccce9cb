import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from './explorer.ts';
import { judgePicture, readView } from './picture.ts';

/** Brings what is around the selected entity, unless it is there. */
export const expand = async (page: Page) => {
  if ((await page.getByTestId('entity-collapse').count()) > 0) return;
  await page.getByTestId('entity-expand').click();
  await page.getByTestId('entity-collapse').waitFor();
  await settled(page);
};
/** How many lie outside of what is seen. */
export const outside = async (page: Page) => judgePicture(await readView(page)).outsideTheView;
/** Shows all by the button, and by 0 from nearer. */
export const seeTheWhole = async (page: Page) => {
  await expand(page);
  await page.getByTestId('graph-fit').click();
  expect(await outside(page)).toBe(0);
  await page.getByTestId('graph-canvas').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  expect(await outside(page)).toBe(0);
};
