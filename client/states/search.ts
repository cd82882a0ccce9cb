import { html } from 'lit-html';
import { RequestError } from '../api.ts';
import { type Answer, searchGroups } from '../page/search-groups.ts';
import { searchResults } from '../page/search-results.ts';
import { many, refOf } from './build.ts';
import type { NamedState } from './state.ts';
import { entities, latinName, longName, places, relations } from './world.ts';

type Names = Answer['names'];
type Found = Names['results'][number];

const nothing: Names = { results: [], total: 0, truncated: false, relations: [], relationsTotal: 0 };
const found = (name: string, match: Partial<Found['match']> = {}): Found => ({
  ...refOf({ ...entities.rucheng, name }),
  match: { field: 'name', text: name, how: 'exact', ...match },
  within: [places.chenzhou, places.hunan].map(({ id, name: called }) => ({ id, name: called })),
});

function listOf(
  text: string,
  given: Partial<Omit<Answer, 'names'>> & { names?: Partial<Names> } = {},
): NamedState['draw'] {
  const answer: Answer = {
    text,
    sentences: undefined,
    firm: undefined,
    ...given,
    names: { ...nothing, ...given.names },
  };
  return drawn(text, answer);
}

function drawn(text: string, answer: Answer | RequestError | undefined): NamedState['draw'] {
  return (context) => {
    const isThere = answer !== undefined && !(answer instanceof RequestError);
    const groups = isThere ? searchGroups(context, answer, ({ id }) => void context.actions.openEntity(id), true) : [];
    const acts = { choose: (one: { choose: () => void }) => one.choose(), type: () => undefined };
    return html`<div class="results">
      ${searchResults(context, { name: 'states', label: text, text, answer, groups, active: 0, ...acts })}
    </div>`;
  };
}

const sentence = '汝城县与崇义县签署红色旅游协议。';

export const searchStates: readonly NamedState[] = [
  { name: 'loading', draw: drawn('汝城', undefined) },
  { name: 'failed', draw: drawn('汝城', new RequestError('unreachable', 'no answer')) },
  { name: 'nothing found, with examples', draw: listOf('没有的') },
  { name: 'one name', draw: listOf('汝城县', { names: { results: [found('汝城县')], total: 1 } }) },
  {
    name: 'many names, by alias, former name and spelling',
    draw: listOf('rucheng', {
      names: {
        results: [
          found('汝城县', { field: 'alias', text: 'Rucheng' }),
          found(longName, { field: 'former', text: '旧名' }),
          found(latinName, { how: 'fuzzy' }),
          ...many(9, (nth) => found(`第${nth}县`)),
        ],
        ...{ total: 310, truncated: true },
      },
    }),
  },
  {
    name: 'offers: a pair, paths, a supply chain',
    draw: listOf('汝城县 崇义县', {
      names: {
        results: [found('汝城县')],
        ...{ total: 1, ends: [refOf(entities.rucheng), refOf(entities.chongyi)] },
        relations: [{ relation: relations.signed, source: refOf(entities.rucheng), target: refOf(entities.tourism) }],
        relationsTotal: 3,
      },
      firm: refOf(entities.firm),
    }),
  },
  { name: 'offers: a type of relation', draw: listOf('签署') },
  {
    name: 'sentences of the documents',
    draw: listOf('红色', {
      sentences: {
        sentences: [
          {
            document: 'small:report',
            title: '湘赣边合作报告',
            start: 0,
            end: sentence.length,
            text: sentence,
            marks: [[9, 11]],
          },
        ],
        ...{ total: 7, truncated: true },
      },
    }),
  },
];
