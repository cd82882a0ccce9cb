import { createStore, del, entries, set } from 'idb-keyval';

/** What lies in this browser under a name, by key, until it is taken out. Each throws where the browser keeps nothing. */
export function browserStore(name: string) {
  const store = () => createStore(name, 'values');
  return {
    /** As it was put in, perhaps by an older version. */
    all: (): Promise<[key: string, value: unknown][]> => entries<string, unknown>(store()),
    put: (key: string, value: unknown): Promise<void> => set(key, value, store()),
    remove: (key: string): Promise<void> => del(key, store()),
  };
}
