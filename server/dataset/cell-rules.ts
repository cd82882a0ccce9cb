import type * as z from 'zod';
import { wantedBy } from '../../shared/issue-words.ts';
import { cut, type FaultWords } from './fault.ts';

/** What is wrong with a cell, by what its schema wants there. */
export const cellRules: Readonly<Record<string, string>> = {
  something: 'empty-cell',
  'no blanks at its ends': 'blank-ends',
  'a whole number': 'whole-number',
  'a whole number from 1 on': 'counting-number',
  'a number such as 15.4': 'plain-number',
  'a number of at most 15 digits': 'many-digits',
  'kind:slug, such as county:431026': 'kind-and-slug',
  'columns such as A|C': 'column-letters',
  'aliases with | between them': 'blank-alias',
  'each alias once': 'alias-twice',
  'a date of EDTF level 1, such as 2024-08 or 2023/..': 'date-form',
  'a day of the calendar': 'calendar-day',
  'an interval that begins or ends': 'open-interval',
  'an interval that ends after it begins': 'turned-interval',
};

/** The rule that a cell breaks, and what is said of it. */
export function cellRule(issue: z.core.$ZodIssue, cell: string): Pick<FaultWords, 'rule' | 'values'> {
  const found = cut(cell);
  if (issue.code === 'invalid_value')
    return { rule: 'one-of', values: { words: issue.values.map(String).join(', '), found } };
  const rule = Object.hasOwn(cellRules, issue.message) ? cellRules[issue.message] : undefined;
  return { rule: rule ?? 'cell-value', values: rule === undefined ? { want: wantedBy(issue), found } : { found } };
}
