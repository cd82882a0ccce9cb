import * as z from 'zod';
import { asJson } from '../../shared/as-json.ts';
import { PieceFailure } from './piece-failure.ts';

const said = z.string().trim().min(1).max(2000);
const sentence = z.int().optional().catch(undefined);

/** A table has no cell with a bar, a break or a sign that nobody sees. */
const name = said.max(100).regex(/^[^|\p{Cc}]+$/u);

const SaidEntity = z.object({ name, kind: said, n: sentence, quote: said });
export type SaidEntity = z.output<typeof SaidEntity>;

const SaidRelation = z.object({
  ...{ source: said, type: said, target: said, n: sentence, quote: said },
  ...{ status: z.unknown().optional(), date: z.unknown().optional() },
});
export type SaidRelation = z.output<typeof SaidRelation>;

/** What a model said of a piece; nothing of it is checked against the text yet. */
export interface SaidAnswer {
  entities: SaidEntity[];
  relations: SaidRelation[];
  /** How many proposals were of no form that was asked for, and how many came after the most that are read. */
  malformed: number;
  tooMany: number;
  /** Whether the answer was broken, so that only its whole proposals were read. */
  isHalf: boolean;
}

/** More than a piece can say. */
const mostProposals = 400;

const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

const Lists = z.object({
  entities: z.array(z.unknown()).optional(),
  relations: z.array(z.unknown()).optional(),
});

/** Reads the body of a chat completion. Throws a PieceFailure where there is nothing in it that was asked for. */
export function readAnswer(body: string): SaidAnswer {
  const { data: completion } = Completion.safeParse(asJson(body));
  const [choice] = completion?.choices ?? [];
  if (choice === undefined) throw new PieceFailure('nonsense');
  const { content, refusal } = choice.message;
  const isDeclined = (refusal ?? '') !== '' || choice.finish_reason === 'content_filter';
  // Models that think aloud do so before they answer.
  const text = (content ?? '').replace(/^\s*<think>[^]*?<\/think>/, '').trim();
  const { data: whole } = Lists.safeParse(asJson(insideOf(text)));
  const lists = whole?.entities === undefined && whole?.relations === undefined ? undefined : whole;
  if (lists !== undefined) return { ...sorted([...(lists.entities ?? []), ...(lists.relations ?? [])]), isHalf: false };
  const rest = sorted(wholeParts(text));
  if (rest.entities.length + rest.relations.length === 0)
    throw new PieceFailure(isDeclined || declines(text) ? 'declined' : 'nonsense');
  return { ...rest, isHalf: true };
}

function sorted(parts: readonly unknown[]): Omit<SaidAnswer, 'isHalf'> {
  const relations: SaidRelation[] = [];
  const entities: SaidEntity[] = [];
  let [malformed, tooMany] = [0, 0];
  for (const part of parts) {
    if (entities.length + relations.length + malformed >= mostProposals) tooMany += 1;
    else {
      const { data: relation } = SaidRelation.safeParse(part);
      const { data: entity } = SaidEntity.safeParse(part);
      if (relation !== undefined) relations.push(relation);
      else if (entity !== undefined) entities.push(entity);
      else malformed += 1;
    }
  }
  return { entities, relations, malformed, tooMany };
}

/** What stands in a fence of Markdown, else from the first brace to the last. */
function insideOf(text: string): string {
  const [, fenced] = /```(?:json)?([^]*?)```/.exec(text) ?? [];
  const own = fenced ?? text;
  return own.slice(Math.max(0, own.indexOf('{')), own.lastIndexOf('}') + 1);
}

/** Proposals are flat, so that each whole one is found in a broken answer in one go over it. */
function wholeParts(text: string): unknown[] {
  return (text.match(/\{[^{}]*\}/g) ?? []).map(asJson).filter((part) => part !== undefined);
}

function declines(text: string): boolean {
  return /抱歉|对不起|无法|不能|sorry|can(?:no|['’])t|unable|won['’]t|not able/i.test(text.slice(0, 500));
}
