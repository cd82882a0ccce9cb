import './timeline.css';
import { datasetsPass } from '#shared/links';
import { valueOf } from '../../state/asked.ts';
import { isFiltered } from '../../state/filtered.ts';
import { remember } from '../../state/memo.ts';
import { timelineOn } from '../../state/said-on.ts';
import { countBy } from '../../state/selectors.ts';
import type { State, Timeline } from '../../state/state.ts';
import { allOffMessage } from '../all-off.ts';
import { countsOfLinks } from '../counts.ts';
import { cypherList } from '../cypher-text.ts';
import { placesPanel } from '../places.ts';
import { unread } from '../unread.ts';
import type { ViewInside } from '../view.ts';
import { timelineDossier } from './dossier.ts';
import { timelineRows } from '../../state/timeline-rows.ts';
import { createTimeline } from './timeline.ts';
import { timelinePortrait } from './portrait.ts';
import { timelineTexts, timelineTextsOf } from './texts.ts';

const kindsOf = remember(({ entries }: Timeline, without: State['hiddenDatasets']) =>
  countBy(
    entries.filter(({ datasets }) => datasetsPass(datasets, without)),
    ({ kind }) => kind,
  ),
);

const typesOf = remember(({ relations = [], undatedRelations = [] }: Timeline, without: State['hiddenDatasets']) =>
  countBy(
    [...relations, ...undatedRelations].filter(({ datasets }) => datasetsPass(datasets, without)),
    ({ type }) => type,
  ),
);

export const timelineInside: ViewInside = {
  status,
  isOfDatasets: true,
  legend: (state) => {
    const timeline = timelineOn(state);
    const types = typesOf(timeline ?? { entries: [] }, state.hiddenDatasets);
    return {
      kinds: timeline === undefined ? countsOfLinks(state).kinds : kindsOf(timeline, state.hiddenDatasets),
      ...(types.size === 0 ? {} : { types }),
      hasWords: true,
    };
  },
  statements: (state) => [
    { title: timelineTextsOf(state).asStatement, statement: dated },
    { title: timelineTextsOf(state).relationsAsStatement, statement: datedRelations(state) },
  ],
  texts: timelineTexts,
  draw: ({ again, api }) => {
    const timeline = createTimeline(again);
    return {
      main: (context) => unread(context, ['timeline']) ?? allOffMessage(context) ?? timeline(context),
      panel: (context) => placesPanel(context, timelineTextsOf(context.state).howToRead),
      portrait: timelinePortrait,
      dossier: (context) => timelineDossier(api, context),
    };
  },
};

function status(state: State): string {
  const texts = timelineTextsOf(state);
  const rows = timelineRows(state);
  const counted = texts.timelineStatus(rows.dated.length, rows.withoutDate);
  const { relations = [], relationTotal = relations.length } = valueOf(state.timeline) ?? { entries: [] };
  const missing = relationTotal - relations.length;
  return [
    counted,
    ...(missing > 0 ? [texts.relationsMissing(missing)] : []),
    ...(isFiltered(state) ? [texts.filtersOn] : []),
  ].join(' · ');
}

const dated =
  'MATCH (n:Entity)\nWHERE n.date IS NOT NULL\nRETURN n.date AS date, n.name AS name, n AS entity\nORDER BY date, name';

function datedRelations({ roles }: Pick<State, 'roles'>): string {
  const kinds = cypherList([...roles.dated, ...roles.undrawnKinds]);
  const types = cypherList([...roles.undrawnTypes, ...roles.contains]);
  return [
    'MATCH (a:Entity)-[r]->(b:Entity)',
    `WHERE r.date IS NOT NULL AND NOT type(r) IN ${types} AND NOT a.kind IN ${kinds} AND NOT b.kind IN ${kinds}`,
    'RETURN r.date AS date, a.name AS one, type(r) AS type, b.name AS other',
    'ORDER BY date, one, other',
  ].join('\n');
}
