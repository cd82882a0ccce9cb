import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { EngineName } from '../../shared/contract/engine-name.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import type { Access, CypherEngine } from '../../server/store/engine.ts';

export interface EngineUnderTest {
  name: EngineName;
  /** Environment that puts the program on this engine. */
  env: Record<string, string>;
  /** A new engine on the same data. */
  open: () => CypherEngine;
  /** Empties it. */
  clear: () => Promise<void>;
  /** A new engine on the first dataset and nothing else. It is loaded only where somebody may have written since it last was. */
  openFirstDataset: (access: Access) => Promise<CypherEngine>;
  remove: () => void;
}

/** The engine that needs nothing beside Node, on a folder of its own that is there once it is opened; `first` is a store of the first dataset. */
export function embedded(first = () => inject('firstDataset').folder): EngineUnderTest {
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
    openFirstDataset: () => {
      remove();
      cpSync(first(), folder, { recursive: true });
      return Promise.resolve(openEmbeddedEngine(folder));
    },
    remove,
  };
}
