// @vitest-environment happy-dom
import { render } from 'lit-html';
import { expect, test, vi } from 'vitest';
import { copyLink } from '../../../client/parts/copy-link.ts';
import { firstState, type State } from '../../../client/state/state.ts';

/** What is said once the link is copied. */
async function saidOf(state: State, hasStatement: boolean): Promise<string> {
  const copying = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const root = document.createElement('div');
  render(copyLink(state, '', hasStatement), root);
  root.querySelector('button')?.click();
  await new Promise((resolve) => setTimeout(resolve));
  copying.mockRestore();
  return root.querySelector('[role="status"]')?.textContent ?? '';
}

test('“Copy link” says in either language that a statement has no room in it', async () => {
  const query = `RETURN '${'县'.repeat(700)}'`;
  const [zh, en] = (['zh', 'en'] as const).map((language): State => ({ ...firstState, language }));
  if (zh === undefined || en === undefined) throw new Error('there are two languages');
  expect({
    whole: await saidOf(zh, true),
    shown: [await saidOf(zh, false), await saidOf(en, false)],
    drawn: await saidOf({ ...zh, query }, true),
  }).toEqual({
    whole: '已复制。',
    shown: [
      '已复制，但语句太长，链接里放不下。要保留它，请在菜单里保存视图。',
      'Copied, but without the statement: it is too long for a link. Save the view (in the menu) to keep it.',
    ],
    drawn: '已复制，但语句太长，链接里放不下。要保留它，请在菜单里保存视图。',
  });
});
