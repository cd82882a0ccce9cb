import type { Verdict } from '#shared/corrections';
import type { Palette } from './palette.ts';

/** How a line of which readers say something is told from others: by its sign, and by a colour besides. */
export const verdictLooks: Readonly<Record<Verdict, { sign: string; colour: keyof Palette }>> = {
  wrong: { sign: '×', colour: 'culture' },
  unsure: { sign: '?', colour: 'body' },
  confirmed: { sign: '✓', colour: 'agreement' },
};
