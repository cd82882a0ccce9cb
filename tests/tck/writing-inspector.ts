import { createInspector, type Inspector } from '../../server/cypher/inspector.ts';
import { childModule } from '../../server/process/child-module.ts';

/** An inspector that lets writing through. */
export function createWritingInspector(): Inspector {
  return createInspector(childModule(import.meta.url, 'inspect-writing-process'));
}
