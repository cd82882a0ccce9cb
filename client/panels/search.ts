import { html, type TemplateResult } from 'lit-html';
import type { search, sentences } from '#contract/search-routes';
import type { ReplyOf } from '#contract/route';
import { type Api, RequestError } from '../api.ts';
import { errorText, kindName, textsOf, typeName } from '../i18n/texts.ts';
import { kindIcon, type PanelContext } from './parts.ts';

type Reply = ReplyOf<typeof search>;
type Result = Reply['results'][number];
type Sentence = ReplyOf<typeof sentences>['sentences'][number];

interface Group {
  title: string;
  options: { content: TemplateResult; choose: () => void }[];
  /** What is said below the options. */
  note?: string;
}

interface SearchParts {
  api: Api;
  /** Draws the page anew. */
  changed: () => void;
  /** Makes ids of its own, for there are several boxes on the page. */
  name: string;
  /** Whether relations and sentences are looked for too. */
  isWhole: boolean;
  choose: (result: Result, context: PanelContext) => void;
}

/** Shorter texts stand in nearly every sentence. */
const sentenceFrom = 2;

/** A search box: a combobox (WAI-ARIA 1.2) whose answers come as one types. Its own small state is nobody else's business. */
export function createSearch({ api, changed, name, isWhole, choose: chooseEntity }: SearchParts) {
  let text = '';
  let active = 0;
  let open = false;
  let answer: Reply | RequestError | undefined;
  let found: ReplyOf<typeof sentences> | undefined;
  let request = new AbortController();

  const ask = async (q: string) => {
    text = q;
    request.abort();
    request = new AbortController();
    const { signal } = request;
    open = q.trim() !== '';
    if (!open) [answer, found] = [undefined, undefined];
    changed();
    if (!open) return;
    if (isWhole) void askSentences(q.trim(), signal);
    try {
      const reply = await api.search(q.trim(), signal);
      if (signal.aborted) return;
      [answer, active] = [reply, 0];
    } catch (cause) {
      if (signal.aborted) return;
      answer = cause instanceof RequestError ? cause : new RequestError('internal', String(cause), cause);
    }
    changed();
  };

  /** Comes after the names, and is left out where it fails, for the names then say why. */
  const askSentences = async (q: string, signal: AbortSignal) => {
    const reply = q.length < sentenceFrom ? undefined : await api.sentences(q, signal).catch(() => undefined);
    if (signal.aborted) return;
    found = reply;
    changed();
  };

  const close = () => {
    open = false;
    changed();
  };

  return (context: PanelContext, label: string, shown?: string): TemplateResult => {
    const { state, actions } = context;
    const texts = textsOf(state);
    const done = (act: () => void) => () => {
      close();
      act();
    };
    const groups = groupsOf(context, answer instanceof RequestError ? undefined : answer, found, {
      entity: (result) =>
        done(() => {
          if (!isWhole) text = '';
          chooseEntity(result, context);
        }),
      relation: (relation) => done(() => void actions.openRelation(relation)),
      paths: (from, to) => done(() => void actions.findPaths(from, to)),
      sentence: ({ document, start, end }) =>
        done(() => {
          actions.openDocument(document, start, end);
        }),
    });
    const options = groups.flatMap((group) => group.options);
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined && options.length > 0) {
        active = (active + step + options.length) % options.length;
        changed();
        document.querySelector(`#${name}-${String(active)}`)?.scrollIntoView({ block: 'nearest' });
      } else if (event.key === 'Enter') options[active]?.choose();
      else if (event.key === 'Escape' && open) close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    let nth = 0;
    return html`
      <div class="search" role="search" aria-label=${label}>
        <input
          type="search"
          data-testid="${name}-input"
          role="combobox"
          autocomplete="off"
          aria-label=${label}
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="${name}-results"
          aria-autocomplete="list"
          aria-activedescendant=${open && options.length > 0 ? `${name}-${String(active)}` : ''}
          placeholder=${shown ?? texts.searchPlaceholder}
          .value=${text}
          @input=${(event: InputEvent) => void ask((event.target as HTMLInputElement).value)}
          @keydown=${onKey}
          @focus=${() => {
            if (text.trim() !== '' && !open) {
              open = true;
              changed();
            }
          }}
          @blur=${close}
        />
        ${isWhole ? html`<kbd aria-hidden="true">Ctrl K</kbd>` : ''}
        <div class="results" ?hidden=${!open}>
          <div id="${name}-results" role="listbox" aria-label=${label}>
            ${groups.map(
              (group) =>
                html`<div role="group" aria-label=${group.title}>
                  ${groups.length > 1 ? html`<p class="group-title" aria-hidden="true">${group.title}</p>` : ''}
                  ${group.options.map(({ content, choose }) => {
                    const at = nth++;
                    return html`<div
                      role="option"
                      id="${name}-${String(at)}"
                      aria-selected=${at === active ? 'true' : 'false'}
                      class=${at === active ? 'active' : ''}
                      @mousedown=${(event: MouseEvent) => {
                        event.preventDefault();
                        choose();
                      }}
                    >
                      ${content}
                    </div>`;
                  })}
                </div>`,
            )}
          </div>
          ${groups.map(({ note }) => (note === undefined ? '' : html`<p>${note}</p>`))}
          ${answer === undefined ? html`<p>${texts.loading}</p>` : answer instanceof RequestError ? html`<p role="alert">${errorText(texts, answer)}</p>` : options.length === 0 ? html`<p>${texts.searchNothing(text)}</p>` : ''}
        </div>
      </div>
    `;
  };
}

interface Choices {
  entity: (result: Result) => () => void;
  relation: (relation: Reply['relations'][number]) => () => void;
  paths: (from: Result | EntityEnd, to: Result | EntityEnd) => () => void;
  sentence: (sentence: Sentence) => () => void;
}
type EntityEnd = NonNullable<Reply['ends']>[number];

function groupsOf(
  context: PanelContext,
  answer: Reply | undefined,
  found: ReplyOf<typeof sentences> | undefined,
  choose: Choices,
): Group[] {
  const { state } = context;
  const texts = textsOf(state);
  const groups: Group[] = [];
  if (answer !== undefined && answer.results.length > 0)
    groups.push({
      title: texts.searchEntities,
      options: answer.results.map((result) => ({
        content: entityOption(context, result),
        choose: choose.entity(result),
      })),
      ...(answer.truncated ? { note: texts.searchMore(answer.results.length, answer.total) } : {}),
    });
  if (answer !== undefined && (answer.relations.length > 0 || answer.ends !== undefined)) {
    const { relations, relationsTotal, ends } = answer;
    groups.push({
      title: texts.searchRelations,
      options: [
        ...(ends === undefined
          ? []
          : [
              {
                content: html`<span><b>${texts.pathsBetween(ends[0].name, ends[1].name)}</b></span>`,
                choose: choose.paths(...ends),
              },
            ]),
        ...relations.map((one) => ({
          content: html`<span
            ><b>${one.source.name}</b> ${typeName(state, one.relation.type)} <b>${one.target.name}</b></span
          >`,
          choose: choose.relation(one),
        })),
      ],
      ...(relations.length < relationsTotal ? { note: texts.searchMore(relations.length, relationsTotal) } : {}),
    });
  }
  // Names stand first, so nothing that is read moves down when they come.
  if (answer !== undefined && found !== undefined && found.sentences.length > 0)
    groups.push({
      title: texts.searchSentences,
      options: found.sentences.map((one) => ({ content: sentenceOption(one), choose: choose.sentence(one) })),
      ...(found.truncated ? { note: texts.searchMoreSentences(found.sentences.length, found.total) } : {}),
    });
  return groups;
}

function entityOption({ state }: PanelContext, { kind, name, match, within }: Result): TemplateResult {
  const texts = textsOf(state);
  return html`${kindIcon(state, kind)}
    <span
      ><b>${name}</b
      >${match.field === 'name' || match.field === 'short' ? '' : html` <i>${texts.matchField[match.field]} ${match.text}</i>`}${match.how === 'fuzzy' ? html` <i>${texts.matchFuzzy}</i>` : ''}
      <small>${[kindName(state, kind), ...within.map((place) => place.name)].join(' · ')}</small></span
    >`;
}

/** So much of a sentence is shown before its first marked word. */
const before = 18;

function sentenceOption({ text, marks, title }: Sentence): TemplateResult {
  const from = Math.max(0, (marks[0]?.[0] ?? 0) - before);
  const pieces: (string | TemplateResult)[] = [from > 0 ? '…' : ''];
  let at = from;
  for (const [start, end] of marks) {
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  pieces.push(text.slice(at));
  return html`<span class="found-sentence" lang="zh-CN"><span>${pieces}</span><small>${title}</small></span>`;
}
