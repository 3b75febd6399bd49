// Preloaded into the processes under test: moves what `Date` says by an offset that the parent sends. The product has no switch for
// it that anyone could set by mistake; timers, and the clocks of PostgreSQL and Redis, go on as they are.
let offset = Number(process.env.CLOCK_OFFSET_MS ?? 0);
const now = Date.now.bind(Date);
Date.now = () => now() + offset;
globalThis.Date = new Proxy(Date, {
  construct: (target, parameters) => Reflect.construct(target, parameters.length === 0 ? [target.now()] : parameters),
});
process.on('message', (message) => {
  if (typeof message === 'object' && message !== null && 'clockOffsetMs' in message) offset = message.clockOffsetMs;
});
