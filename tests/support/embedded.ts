import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineName } from '../../shared/contract/engine-name.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import type { CypherEngine } from '../../server/store/engine.ts';

export interface EngineUnderTest {
  name: EngineName;
  /** Environment that puts the program on this engine. */
  env: Record<string, string>;
  /** A new engine on the same data. */
  open: () => CypherEngine;
  /** Empties it. */
  clear: () => Promise<void>;
  remove: () => void;
}

/** The engine that needs nothing beside Node, on a folder of its own that is there once it is opened. */
export function embedded(): EngineUnderTest {
  const folder = join(tmpdir(), `kuajie-embedded-${randomUUID()}`);
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    name: 'embedded',
    env: { KUAJIE_DATA_DIR: folder },
    open: () => openEmbeddedEngine(folder),
    clear: () => {
      remove();
      return Promise.resolve();
    },
    remove,
  };
}
