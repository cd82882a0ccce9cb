import { guestNodeId, type GuestMapping, type ReadLabel, type ReadType } from '#shared/guest-mapping';
import { type Entity, EntityId, type Relation } from '#shared/graph';
import { everything } from '#shared/lens';
import type { Actions } from '../../actions/actions.ts';
import type { Context } from '../../actions/context.ts';
import { settled } from '../../actions/settled.ts';
import { keepToken, keptToken } from '../../parts/kept-tokens.ts';
import { valueOf } from '../../state/asked.ts';
import { emptyGraph, graphOf } from '../../state/graph.ts';
import { showGraph } from '../../state/history.ts';
import { canvasView, type State } from '../../state/state.ts';
import type { ActParts } from '../view.ts';
import type { GuestFirstActs } from './first-acts.ts';
import type { GuestPageState, GuestReading, GuestState } from './own.ts';
import { schemaEdges, schemaNodes } from './schema-graph.ts';

/** So many nodes of a label are drawn at once. */
const mostOpened = 300;

export type GuestInsideActs = ReturnType<typeof createGuestActs>;
type GuestActs = GuestFirstActs & GuestInsideActs;
export type GuestContext = Context<GuestPageState, Actions & GuestActs>;

/** A database of others: its schema drawn, its labels opened, how it is read changed. */
export function createGuestActs({ store, api, actions, picture }: ActParts<GuestState>) {
  const { getState, setState } = store;
  const set = (change: Partial<GuestReading>) => setState(({ guest }) => ({ guest: { ...guest, ...change } }));

  const draftNow = (): GuestMapping => {
    const { draft, answer } = getState().guest;
    return draft ?? valueOf(answer)?.database?.mapping ?? { kuajie: 1, labels: {}, types: {} };
  };
  const change = (draft: GuestMapping) => set({ draft, isSaved: false, notSaved: undefined });

  const save = async (mapping: GuestMapping | undefined) => {
    set({ isSaving: true, isSaved: false, notSaved: undefined });
    const token = keptToken('admin');
    const answer = await settled(
      api.changeGuestMapping({ body: { mapping }, ...(token === undefined ? {} : { token }) }),
    );
    if (answer.state === 'failed') {
      if (answer.error.code === 'unauthorized') {
        keepToken('admin', undefined);
        actions.refuseToken(token);
      }
      set({ isSaving: false, notSaved: answer.error, hasToken: keptToken('admin') !== undefined });
      return;
    }
    set({ answer, draft: undefined });
    // Whatever was read of the graph before was read otherwise.
    await actions.readAnew();
    set({ isSaving: false, isSaved: true });
  };

  return {
    /** Finds the places of the picture of the schema. */
    placeSchema: async (schema: NonNullable<State['schema']>) => {
      if (getState().guest.spots?.of === schema) return;
      set({ spots: { of: schema, at: new Map() } });
      const nodes = schemaNodes(schema);
      // Ids of entities have a form that labels need not have.
      const idOf = new Map(nodes.map(({ kind }, at) => [kind, EntityId.parse(`label:${at}`)]));
      const entities = nodes.map(({ kind, name }): Entity => ({
        id: idOf.get(kind) ?? EntityId.parse('label:none'),
        kind,
        name,
        aliases: [],
      }));
      const relations = schemaEdges(schema).flatMap(({ from, to }, at): Relation[] => {
        const [source, target] = [idOf.get(from), idOf.get(to)];
        return source === undefined || target === undefined || source === target
          ? []
          : [{ id: `tie:${at}`, type: '', source, target, basis: 'reference', evidence: [] }];
      });
      const graph = graphOf(everything, { entities, relations });
      const act = { signal: new AbortController().signal, gotData: () => undefined, firstPaint: () => undefined };
      const placements = await picture.layoutOf(graph, 'force', act);
      const at = new Map(
        nodes.flatMap(({ kind }) => {
          const place = placements.get(idOf.get(kind) ?? '');
          return place === undefined ? [] : [[kind, { x: place.x, y: place.y }] as const];
        }),
      );
      if (getState().guest.spots?.of === schema) set({ spots: { of: schema, at } });
    },
    /** Draws the nodes of a label, with what ties them to each other. */
    openLabel: async (label: string): Promise<void> => {
      const known = valueOf(getState().guest.answer)?.database?.labels ?? [];
      // What has no label stands in the picture too.
      const nodes = known.some((one) => one.label === label)
        ? `(n:\`${label.replaceAll('`', '``')}\`)`
        : '(n)\nWHERE size(labels(n)) = 0';
      const statement = `MATCH ${nodes}\nRETURN n\nLIMIT ${mostOpened}`;
      await actions.setView(canvasView);
      picture.replace();
      await picture.run('query', async (act) => {
        const { rows } = await api.cypher(statement, {}, act.signal);
        const ids = rows
          .flat()
          .flatMap((value) => (value.$type === 'Node' ? guestNodeId(value._value._element_id) : []));
        const found = ids.length === 0 ? { entities: [], relations: [] } : await api.entitiesAmong(ids, act.signal);
        const graph = graphOf(everything, found, { what: 'query', statement });
        act.gotData({ nodes: graph.entities.size, edges: graph.relations.size, added: graph.entities.size });
        const placements =
          graph.entities.size === 0 ? emptyGraph.placements : await picture.layoutOf(graph, 'force', act);
        await picture.paint(act, {
          ...showGraph(getState(), picture.begin(graph, placements)),
          ...{ query: statement, selection: undefined },
          ...(ids.length < mostOpened ? {} : { notice: { what: 'first-of', entities: ids.length, name: label } }),
        });
        picture.fit();
      });
    },
    changeLabel: (label: string, read: ReadLabel) => {
      const draft = draftNow();
      change({ ...draft, labels: { ...draft.labels, [label]: read } });
    },
    changeType: (type: string, read: ReadType) => {
      const draft = draftNow();
      change({ ...draft, types: { ...draft.types, [type]: read } });
    },
    saveMapping: () => save(draftNow()),
    backToGuess: () => save(undefined),
    dropDraft: () => set({ draft: undefined, notSaved: undefined }),
    giveToken: (token: string) => {
      keepToken('admin', token);
      set({ hasToken: keptToken('admin') !== undefined, notSaved: undefined });
    },
  };
}
