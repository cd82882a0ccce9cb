declare global {
  /** What `public/early.js` asked for before the program was read: answers by the addresses that the program asks, undefined where nobody answered. */
  var kuajieEarly: Map<string, Promise<Response | undefined>> | undefined;
}

/** The answer to a question that was asked ahead, to the first who asks it; undefined where it was not. */
export function takeEarly(url: string): Promise<Response | undefined> | undefined {
  const answer = globalThis.kuajieEarly?.get(url);
  globalThis.kuajieEarly?.delete(url);
  return answer;
}

/** An answer of the beginning that nobody took says later how things were. */
export function forgetEarly(): void {
  globalThis.kuajieEarly?.clear();
}
