// Lets a document read the clock as so many milliseconds ahead; timers and frames run as they do. Sent to the page as
// text and called with the time. Scripts of two such calls may run in any order: the later time counts.
(ms) => {
  const KEY = Symbol.for('naysayer.clock');
  if (window[KEY]) {
    window[KEY].ms = Math.max(window[KEY].ms, ms);
    return;
  }
  const ahead = { ms };
  Object.defineProperty(window, KEY, { value: ahead, enumerable: false });
  const Real = Date;
  const now = () => Real.now() + ahead.ms;
  const Later = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, args, made) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], made === Later ? target : made),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Real.prototype.constructor = Later;
  window.Date = Later;
};
