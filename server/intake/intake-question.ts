import type { Making, Wish } from './prepare.ts';

/** What a process that reads is asked: all, or one half of it, where the files are large. */
export type IntakeQuestion = { what: 'all' | 'make'; wish: Wish } | { what: 'check'; making: Making; folder: string };
