import { resolve } from 'node:path';
import { type EngineObserver, measuredEngine } from '../metrics/measured-engine.ts';
import { openEmbeddedEngine } from '../store/embedded-engine.ts';
import { createGraphStore, type GraphStore } from '../store/graph-store.ts';
import type { OnProcessEnd } from '../store/process-end.ts';
import type { Settings } from './settings.ts';

/** The store that the settings name; nothing is connected before it is first used. The driver is loaded only where it is needed. */
export async function openStore(
  settings: Settings,
  cwd: string,
  { onProcessEnd, observer }: { onProcessEnd?: OnProcessEnd; observer?: EngineObserver | undefined } = {},
): Promise<GraphStore> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = settings;
  const engine =
    uri === undefined
      ? openEmbeddedEngine(resolve(cwd, settings.KUAJIE_DATA_DIR), { onProcessEnd })
      : (await import('../store/neo4j-engine.ts')).openNeo4jEngine({ uri, user, password, database });
  return createGraphStore(observer === undefined ? engine : measuredEngine(engine, observer));
}
