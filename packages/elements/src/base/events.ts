import type { MemberEntry, SearchResult, Where } from '@sanchi/sdk';

/** Something a visitor did that a page may want to know: bubbles and leaves shadow roots. */
const INTENT: EventInit = { bubbles: true, composed: true };

/** A visitor asked for something: what was typed and the filters chosen. */
export class SanchiSearchEvent extends Event {
  constructor(readonly query: string, readonly where: Where) {
    super('sanchi-search', INTENT);
  }
}

/** An answer is shown. Does not bubble. */
export class SanchiResultsEvent extends Event {
  constructor(readonly result: SearchResult) {
    super('sanchi-results');
  }
}

/** A visitor wants to see a member. Cancel it to open your own page instead of the built-in profile. */
export class SanchiMemberSelectEvent extends Event {
  constructor(readonly entry: MemberEntry) {
    super('sanchi-member-select', { ...INTENT, cancelable: true });
  }
}

/** The shortlist changed by a visitor's hand; `entries` is the whole list. */
export class SanchiShortlistChangeEvent extends Event {
  constructor(readonly entries: readonly MemberEntry[]) {
    super('sanchi-shortlist-change', INTENT);
  }
}

/** A directory could not be loaded; the element shows why and offers to try again. Does not bubble. */
export class SanchiLoadErrorEvent extends Event {
  constructor(readonly error: unknown) {
    super('sanchi-load-error');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sanchi-search': SanchiSearchEvent;
    'sanchi-results': SanchiResultsEvent;
    'sanchi-member-select': SanchiMemberSelectEvent;
    'sanchi-shortlist-change': SanchiShortlistChangeEvent;
    'sanchi-load-error': SanchiLoadErrorEvent;
  }
}
