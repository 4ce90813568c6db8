/** Runs inside the page before anything else: notes when results and answers to keystrokes are painted. */

/** What counts as an answer: result cards, suggestions, and Pagefind's results. */
export const ANSWERS = [
  'sanchi-member-card', '[part~="card"]', '[role="option"]', '.pagefind-ui__result', '.pagefind-ui__message',
].join(',');
/** What counts as first results: a message alone is none. */
export const RESULTS = ['sanchi-member-card', '[part~="card"]', '.pagefind-ui__result-link'].join(',');

export const instrument = ({ answers, results }) => {
  const roots = [document];
  const bench = (globalThis.bench = { first: undefined, keys: [], firstKeys: [], blocks: [] });
  // Only tasks over 50 ms are told: none means that nothing blocked the page.
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.blocks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  /** Matching elements in the document and in every open shadow root. */
  const find = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const signature = () => find(answers).map((element) => element.textContent).join('\n');
  // Read again once the page has nothing else to do: to read all that is shown when the key goes down would be part of the wait.
  let shown;
  const read = () => (shown ??= signature());
  // A mark of the browser's Element Timing comes into the frame that shows the change: when that frame was on the screen is
  // told by the browser. The frame after it would also count whatever the page does next.
  const notes = new Map();
  new PerformanceObserver((list) => {
    for (const { element, identifier, renderTime } of list.getEntries()) {
      notes.get(identifier)?.(renderTime);
      notes.delete(identifier);
      element?.remove();
    }
  }).observe({ type: 'element' });
  let marks = 0;
  const painted = (note) => {
    const mark = document.createElement('span');
    mark.textContent = '.';
    Object.assign(mark.style, { position: 'fixed', insetInlineStart: 0, insetBlockStart: 0, contain: 'strict', width: '8px', height: '16px' });
    mark.setAttribute('elementtiming', String(++marks));
    notes.set(String(marks), note);
    document.documentElement.append(mark);
  };

  // Sanchi says when it has answered from all it knows; elsewhere the first change is the answer.
  let key, says = false;
  const changed = () => {
    if (bench.first === undefined && find(results).length > 0) {
      bench.first = 0;
      painted((at) => { bench.first = at; });
    }
    shown = undefined;
    if (key && !key.changed) {
      if (read() !== key.before) noteChange();
    } else requestIdleCallback(read);
  };
  /** Something of the answer is painted. */
  const noteChange = () => {
    const mine = key;
    mine.changed = true;
    painted((at) => bench.firstKeys.push(at - mine.at));
    if (!says) noteAnswer();
  };
  const noteAnswer = () => {
    const mine = key;
    mine.done = true;
    painted((at) => {
      mine.seen = true;
      bench.keys.push(at - mine.at);
    });
  };
  const observer = new MutationObserver(changed);
  const watch = (root) => observer.observe(root, { subtree: true, childList: true, characterData: true });
  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    watch(root);
    return root;
  };
  // Also where the answer looks like the one before.
  addEventListener('sanchi-results', () => {
    says = true;
    changed();
    if (!key || key.done) return;
    noteAnswer();
    if (!key.changed) noteChange();
  }, true);
  // From the press of the key: what keeps the page from taking it at once is part of the wait.
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, true);
  addEventListener('beforeinput', () => { key = { at: pressed, before: read(), changed: false, done: false, seen: false }; }, true);
  bench.waiting = () => key && !key.seen;
};
