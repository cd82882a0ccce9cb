import { joiningTypesOf } from '#shared/ask-roles';
import type { Evidence, Relation } from '#shared/graph';
import { isTie, type Joining } from '#shared/links';
import type { Api } from '../api.ts';
import { mostAround, withoutDatasets } from '../state/growth.ts';
import { mostMembers } from '../state/joined.ts';
import { levelThatJoins } from '../state/level-that-joins.ts';
import { levelOfPair, linksAt, pairOf, withRoles } from '../state/links.ts';
import { askUntilThere } from './ask-again.ts';
import { findRelation } from './find-relation.ts';
import { latest } from './latest.ts';
import { readOnce } from './read-once.ts';
import { withAgain } from '../state/again.ts';
import { asRequestError, type Settled, settled } from './settled.ts';
import { type Asked, valueOf } from '../state/asked.ts';
import type { DocumentText, EntityDetails, Member, State } from '../state/state.ts';
import { withWantedDatasets } from '../state/wanted-datasets.ts';
import type { StateStore } from '../state/store.ts';

/** So many agreements of a pair have their sentences read with it; the others' are read one by one. */
const sentencesAtOnce = 25;

/** What is read once, as soon as something needs it. */
export type Need = 'participations' | 'timeline' | 'outlines' | 'corrections';

/** Reads what the panels show: words, an entity's details, documents. A late reply for something no longer selected is dropped. */
export function createReader(store: StateStore, api: Api, needs: (state: State) => readonly Need[]) {
  const { getState, setState } = store;
  const detailsAsked = latest();
  const aroundAsked = latest();

  /** Which row was asked for last, by document: of a long table other rows are read when they are wanted. */
  const rowsAsked = new Map<string, number | undefined>();

  const readDocument = async (id: string, row?: number) => {
    const known = getState().documents[id];
    if (id === '' || (known?.state === 'busy' && row === rowsAsked.get(id))) return;
    if (known?.state === 'done' && holdsRow(known.value, row)) return;
    rowsAsked.set(id, row);
    const put = (asked: Asked<DocumentText>) =>
      setState(({ documents }) => ({ documents: { ...documents, [id]: asked } }));
    put({ state: 'busy' });
    const asked = await settled(api.document(id, row));
    if (rowsAsked.get(id) === row) put(asked);
  };

  /** The sentences by which parties take part in these agreements, alliances and mechanisms, and those of these ties. */
  const readSentences = async (joinings: readonly Joining[]) => {
    const asked = joinings.filter(({ id }) => !['busy', 'done'].includes(getState().sentences[id]?.state ?? ''));
    if (asked.length === 0) return;
    const put = (own: (joining: Joining) => Asked<readonly Relation[]>) =>
      setState(({ sentences }) => ({
        sentences: { ...sentences, ...Object.fromEntries(asked.map((one) => [one.id, own(one)])) },
      }));
    put(() => ({ state: 'busy' }));
    const ids = [...new Set(asked.flatMap(idsOf))];
    const types = [...joiningTypesOf(getState().roles), ...asked.filter(isTie).map(({ type }) => type)];
    const reply = await settled(api.relationsAmong(ids, undefined, [...new Set(types)]));
    put((joining) =>
      reply.state === 'done'
        ? {
            state: 'done',
            value: reply.value.relations.filter(({ id, target }) => (isTie(joining) ? id : target) === joining.id),
          }
        : reply,
    );
    if (reply.state !== 'done') return;
    readDocumentsOf(reply.value.relations.flatMap(({ evidence }) => evidence));
  };

  const readForeignNodes = async () => {
    setState({ foreignNodes: { state: 'busy' } });
    setState({ foreignNodes: await settled(api.health().then((health) => health.foreignNodes)) });
  };

  const readDocumentsOf = (evidence: readonly Evidence[]) => {
    // A reference table is no document.
    for (const { document, quote, row } of evidence)
      if (quote !== '' && getState().documents[document] === undefined) void readDocument(document, row);
  };

  /** Told beside the details; expanding asks for it itself where it is not there. */
  const readAround = async (id: string) => {
    const asked = await aroundAsked.ask((signal) =>
      api.neighbours(id, { ...withoutDatasets(getState()), limit: mostAround }, signal),
    );
    if (asked?.state === 'done') setState({ around: { id, ...asked.value } });
  };
  /** The same details, with the neighbours counted anew; where that fails they stay as they are. */
  const readCounts = async (id: string) => {
    const details = await detailsAsked.ask((signal) => api.entity(id, signal, withoutDatasets(getState())));
    if (details?.state === 'done' || (details && getState().details?.state !== 'done')) takeDetails(id, details);
  };
  const takeDetails = (id: string, details: Settled<EntityDetails>) => {
    setState({ details });
    if (details.state !== 'done') return;
    const { value } = details;
    // It was made one with another: that one is what is selected.
    if (value.entity.id !== id)
      setState(({ selection }) =>
        selection?.what === 'entity' && selection.id === id
          ? { selection: { what: 'entity', id: value.entity.id } }
          : {},
      );
    readDocumentsOf([value, ...value.measures].flatMap(({ evidence }) => evidence));
  };
  /** An answer told the selected relation without what datasets say that were off then. */
  const readCut = async (cut: Relation) => {
    const { id } = cut;
    const whole = getState().graph.relations.get(id) ?? valueOf(await settled(findRelation(api, cut)));
    const { selection } = getState();
    if (whole === undefined || whole.evidence.length <= cut.evidence.length) return;
    if (selection?.what !== 'relation' || selection.relation.id !== id) return;
    setState({ selection: { what: 'relation', relation: whole } });
    readDocumentsOf(whole.evidence);
  };
  // Who they are is told by the datasets that are on.
  store.subscribe(
    ({ hiddenDatasets }) => hiddenDatasets,
    () => {
      const { selection } = getState();
      setState({ around: undefined, members: {} });
      if (selection?.what === 'several' && selection.ids.length <= mostMembers) void readMembers(selection.ids);
      if (selection?.what === 'relation') void readCut(selection.relation);
      if (selection?.what !== 'entity') return;
      void readAround(selection.id);
      void readCounts(selection.id);
    },
  );

  /** Of each of several that are selected what it is and what it is linked to. */
  const readMember = async (id: string) => {
    const put = (asked: Asked<Member>) => setState(({ members }) => ({ members: { ...members, [id]: asked } }));
    const busy: Asked<Member> = { state: 'busy' };
    put(busy);
    const asked = await settled(
      Promise.all([
        api.entity(id, undefined, withoutDatasets(getState())),
        api.neighbours(id, { ...withoutDatasets(getState()), limit: mostAround }),
      ]).then(([{ entity, measures }, { entities, relations, total }]) => ({
        entity,
        measures,
        entities,
        relations,
        total,
      })),
    );
    // Where the data changed meanwhile it is of those before.
    if (getState().members[id] === busy) put(asked);
  };

  const readMembers = async (ids: readonly string[]) => {
    const { members } = getState();
    await Promise.all(ids.filter((id) => !['busy', 'done'].includes(members[id]?.state ?? '')).map(readMember));
  };

  const keptAs = <K extends Need>(name: K) => ({
    get: () => getState()[name],
    put: (asked: State[K]) => setState({ [name]: asked } as Pick<State, K>),
  });
  const ask = {
    participations: async () => {
      await readOnce(keptAs('participations'), api.participations);
      setState(levelThatJoins);
    },
    timeline: () => readOnce(keptAs('timeline'), api.timeline),
    outlines: () => readOnce(keptAs('outlines'), api.outlines),
    corrections: () => readOnce(keptAs('corrections'), () => api.corrections()),
  };

  const readSchema = async (): Promise<void> => {
    try {
      const schema = await askUntilThere(() => api.schema());
      setState((state) => ({
        schema,
        ...withRoles(schema.roles)(state),
        ...withWantedDatasets({ ...state, schema }),
      }));
    } catch (cause) {
      setState({ failure: withAgain(asRequestError(cause), readSchema) });
    }
  };

  return {
    readDocument,
    readDocumentsOf,
    readSentences,
    readMembers,
    retry: (name: Need) => ask[name](),
    /** Reads what the state shows and does not have yet; what failed waits until it is asked for again. */
    readNeeded: async () => {
      const state = getState();
      const { graph, selection, window, domains, crossBorderOnly } = state;
      if (state.totals !== undefined && graph.entities.size === 0 && state.foreignNodes === undefined)
        void readForeignNodes();
      const narrowed = window !== undefined || domains !== undefined || crossBorderOnly;
      const wanted = new Set(needs(state));
      if (graph.folded || narrowed || selection !== undefined) wanted.add('participations');
      if (window !== undefined) wanted.add('timeline');
      // They are marks on what is shown, which comes first.
      if (graph.entities.size > 0 || selection !== undefined) wanted.add('corrections');
      for (const name of wanted) if (state[name] === undefined) void ask[name]();
      if (selection?.what !== 'pair' || valueOf(state.participations) === undefined) return;
      const via = pairOf(linksAt(state, levelOfPair(state, selection)), selection.a, selection.b)?.via ?? [];
      await readSentences(via.slice(0, sentencesAtOnce).filter(({ id }) => state.sentences[id] === undefined));
    },
    readSchema,
    readDetails: async (id: string) => {
      setState({ details: { state: 'busy' }, around: undefined });
      const details = await detailsAsked.ask((signal) => {
        void readAround(id);
        return api.entity(id, signal, withoutDatasets(getState()));
      });
      if (details !== undefined) takeDetails(id, details);
    },
  };
}

function idsOf(joining: Joining): string[] {
  if (isTie(joining)) return [joining.source, joining.target];
  return [joining.id, ...joining.parties.map(({ party }) => party)];
}

function holdsRow({ window }: DocumentText, row: number | undefined): boolean {
  return window === undefined || row === undefined || (row >= window.row && row < window.row + window.rows);
}
