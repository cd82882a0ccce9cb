import { html, type TemplateResult } from 'lit-html';
import type { SameDecision } from '#shared/same';
import { listText } from '../../i18n/list-text.ts';
import { reasonsText } from '../../i18n/same-reason.ts';
import { kindName } from '../../i18n/texts.ts';
import { failureText } from '../../parts/failure.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { valueOf } from '../../state/asked.ts';
import type { DataContext } from './acts.ts';
import type { Same } from './own.ts';
import { dataTextsOf } from './texts.ts';
import { whyNot } from './why-not.ts';

type Proposal = Same['proposals'][number];

/** What may be one under several names, to be decided, and what was. Nothing where there is none of either. */
export function sameSection(context: DataContext): TemplateResult | '' {
  const { state, actions } = context;
  const texts = dataTextsOf(state);
  const { same, notDecided } = state.data;
  if (same?.state === 'failed') return failureText(state, same.error, () => void actions.readSame());
  const known = valueOf(same);
  if (known === undefined || (known.total === 0 && known.decided.length === 0)) return '';
  const { proposals, total, decided } = known;
  return html`<section class="same" data-testid="same">
    <h3 tabindex="-1" data-testid="same-title">${texts.same(total)}</h3>
    ${notDecided === undefined ? '' : whyNot(state, notDecided)}
    ${total === 0 ? '' : html`<p class="note">${texts.sameSays}</p>`}
    ${allAtOnce(context, proposals.filter(isNamesake))}
    <ul>
      ${proposals.map((one) => proposed(context, one))}
    </ul>
    ${total > proposals.length ? html`<p class="note">${texts.sameMore(total - proposals.length)}</p>` : ''}
    ${
      decided.length === 0
        ? ''
        : html`<details data-testid="same-decided">
            <summary>${texts.sameDecided(decided.length)}</summary>
            <ul>
              ${decided.map((one) => decidedOf(context, one))}
            </ul>
          </details>`
    }
  </section>`;
}

/** Of one kind and with one name, to the letter. */
function isNamesake({ one, other }: Pick<Proposal, 'one' | 'other'>): boolean {
  return one.name === other.name && one.kind === other.kind;
}

/** Namesakes are said to be one all together; each stands in the list before, and can be taken back after. */
function allAtOnce({ state, actions }: DataContext, namesakes: readonly Proposal[]): TemplateResult | '' {
  if (namesakes.length < 2 || !mayDecide(state)) return '';
  const { isDeciding, decidingAll } = state.data;
  const texts = dataTextsOf(state);
  const pairs = namesakes.map(({ one, other }) => ({ one: one.id, other: other.id }));
  return html`<button
    type="button"
    data-testid="same-all"
    ?disabled=${isDeciding}
    @click=${() => void actions.allSame(pairs).then(() => focusOn('same-title'))}
  >
    ${decidingAll === undefined ? texts.sameAll(pairs.length) : texts.sameAllDone(decidingAll.done, decidingAll.total)}
  </button>`;
}

function mayDecide({ data: { datasets, token } }: DataContext['state']): boolean {
  return valueOf(datasets)?.mayChange === true && token !== undefined;
}

function proposed(context: DataContext, { one, other, score, reasons }: Proposal): TemplateResult {
  const { state } = context;
  const texts = dataTextsOf(state);
  const names = [one.name, other.name] as const;
  return html`<li data-pair="${one.id} ${other.id}">
    <b>${texts.samePair(...names)}</b>
    <small>${isNamesake({ one, other }) ? texts.sameNamed : texts.sameScore(Math.round(score * 100))}</small>
    <dl>
      ${[one, other].map(
        (end) =>
          html`<dt>${end.name}</dt>
            <dd>${whereOf(context, end)}</dd>`,
      )}
    </dl>
    <p class="note">${reasonsText(state, reasons)}</p>
    ${deciding(context, {
      pair: [one.id, other.id],
      acts: [
        { testid: 'same-yes', decision: 'same', text: texts.sameYes, label: texts.sameYesOf(...names) },
        { testid: 'same-no', decision: 'different', text: texts.sameNo, label: texts.sameNoOf(...names) },
      ],
    })}
  </li>`;
}

function decidedOf(context: DataContext, { one, other, decision, reasons }: SameDecision): TemplateResult {
  const { state } = context;
  const texts = dataTextsOf(state);
  const text = (decision === 'same' ? texts.sameIs : texts.sameIsNot)(one.name, other.name);
  return html`<li data-decided="${one.id} ${other.id}">
    <b>${text}</b>
    ${reasons.length === 0 ? '' : html`<p class="note">${reasonsText(state, reasons)}</p>`}
    ${deciding(context, {
      pair: [one.id, other.id],
      acts: [{ testid: 'same-undo', decision: 'open', text: texts.sameUndo, label: texts.sameUndoOf(text) }],
    })}
  </li>`;
}

interface Deciding {
  pair: readonly [one: string, other: string];
  acts: readonly { testid: string; decision: SameDecision['decision'] | 'open'; text: string; label: string }[];
}

function deciding({ state, actions }: DataContext, { pair: [one, other], acts }: Deciding): TemplateResult | '' {
  const { isDeciding } = state.data;
  if (!mayDecide(state)) return '';
  const decide = (decision: Deciding['acts'][number]['decision']) => {
    void actions.decideSame({ one, other, decision }).then(() => focusOn('same-title'));
  };
  return html`<div class="abreast">
    ${acts.map(
      ({ testid, decision, text, label }) =>
        html`<button
          type="button"
          data-testid=${testid}
          aria-label=${label}
          ?disabled=${isDeciding}
          @click=${() => decide(decision)}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

function whereOf({ state }: DataContext, { kind, datasets, relations }: Proposal['one']): string {
  const texts = dataTextsOf(state);
  const loaded = valueOf(state.data.datasets)?.datasets ?? [];
  const titles = datasets.map((id) => loaded.find((one) => one.id === id)?.title ?? id);
  return texts.sameWhere(kindName(state, kind), listText(state, titles), relations);
}
