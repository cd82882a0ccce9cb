/** Preloaded into a process, moves its wall clock by an hour ahead, then by two back, then right again: one step at each SIGUSR2. */
const hourMs = 3_600_000;
const steps = [hourMs, -hourMs, 0];
const Wall = Date;
let at = 2;

const now = () => Wall.now() + steps[at];
globalThis.Date = new Proxy(Wall, {
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  construct: (target, args, as) => Reflect.construct(target, args.length === 0 ? [now()] : args, as),
});
process.on('SIGUSR2', () => {
  at = (at + 1) % steps.length;
});
