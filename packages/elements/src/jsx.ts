/**
 * Types of the elements for JSX. Preact, Solid and React up to 18: `import '@sanchi/elements/jsx'` once. React 19 keeps its
 * own namespace:
 *
 * ```ts
 * import type { SanchiElements } from '@sanchi/elements/jsx';
 * declare module 'react' { namespace JSX { interface IntrinsicElements extends SanchiElements {} } }
 * ```
 *
 * React 19 sets properties and listens to `onsanchi-…`; older versions need a ref for events.
 */
import type { FacetName } from '@sanchi/sdk';
import type { SanchiConsultEvent } from './base/consult-event.js';
import type {
  SanchiLoadErrorEvent, SanchiMemberSelectEvent, SanchiResultsEvent, SanchiSearchEvent, SanchiShortlistChangeEvent,
} from './base/events.js';
import type { SanchiMemberCard } from './card/member-card.js';
import type { SanchiDirectory } from './directory/directory.js';
import type { SanchiMember } from './member/member.js';
import type { SanchiRfqSentEvent, SanchiRfqSubmitEvent } from './rfq-form/events.js';
import type { SanchiRfqForm } from './rfq-form/rfq-form.js';
import type { SanchiSearch } from './search/search.js';

type Text = string | number | boolean | undefined;

/** What every element takes. */
interface Common<Element> {
  readonly id?: string;
  readonly class?: string;
  readonly className?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly title?: string;
  /** Where the custom properties go: `{ '--sanchi-color-primary': '#7a1f1f' }`. */
  readonly style?: string | Readonly<Record<string, string | number | undefined>>;
  readonly part?: string;
  readonly slot?: string;
  readonly hidden?: boolean;
  readonly [data: `data-${string}` | `aria-${string}`]: Text;
  readonly children?: unknown;
  readonly key?: string | number | bigint | null;
  readonly ref?: ((element: Element | null) => void) | { current: Element | null } | null;
  readonly src?: string;
  readonly 'onsanchi-load-error'?: (event: SanchiLoadErrorEvent) => void;
}

/** Filters set by the page: values with spaces between, `true` or `false`. */
type Presets = { readonly [F in Exclude<FacetName, 'consumerOrders'> | 'consumer-orders' as `where-${F}`]?: Text };

/** Attributes and events of `<sanchi-directory>`. */
export interface SanchiDirectoryAttributes extends Common<SanchiDirectory> {
  readonly 'heading-level'?: Text;
}

/** Attributes and events of `<sanchi-search>`. */
export interface SanchiSearchAttributes extends Common<SanchiSearch>, Presets {
  readonly directory?: SanchiSearch['directory'];
  readonly query?: string;
  readonly where?: SanchiSearch['where'];
  readonly near?: SanchiSearch['near'];
  readonly locked?: boolean;
  readonly 'show-all'?: boolean;
  readonly needs?: string;
  readonly example?: string;
  readonly 'heading-level'?: Text;
  readonly 'member-href'?: string;
  readonly 'url-state'?: 'off';
  readonly 'onsanchi-search'?: (event: SanchiSearchEvent) => void;
  readonly 'onsanchi-results'?: (event: SanchiResultsEvent) => void;
  readonly 'onsanchi-member-select'?: (event: SanchiMemberSelectEvent) => void;
  readonly 'onsanchi-shortlist-change'?: (event: SanchiShortlistChangeEvent) => void;
  readonly 'onsanchi-consult'?: (event: SanchiConsultEvent) => void;
}

/** Attributes and events of `<sanchi-member-card>`. */
export interface SanchiMemberCardAttributes extends Common<SanchiMemberCard> {
  readonly directory?: SanchiMemberCard['directory'];
  readonly member?: SanchiMemberCard['member'];
  readonly hit?: SanchiMemberCard['hit'];
  readonly query?: SanchiMemberCard['query'];
  readonly 'member-id'?: string;
  readonly 'heading-level'?: Text;
  readonly href?: string;
  readonly selectable?: boolean;
  readonly selected?: boolean;
  readonly 'onsanchi-member-select'?: (event: SanchiMemberSelectEvent) => void;
  readonly 'onsanchi-shortlist-change'?: (event: SanchiShortlistChangeEvent) => void;
}

/** Attributes and events of `<sanchi-member>`. */
export interface SanchiMemberAttributes extends Common<SanchiMember> {
  readonly directory?: SanchiMember['directory'];
  readonly query?: string;
  readonly where?: SanchiMember['where'];
  readonly 'member-id'?: string;
  readonly 'directory-id'?: string;
  readonly 'heading-level'?: Text;
  readonly 'onsanchi-consult'?: (event: SanchiConsultEvent) => void;
}

/** Attributes and events of `<sanchi-rfq-form>`. */
export interface SanchiRfqFormAttributes extends Common<SanchiRfqForm> {
  readonly directory?: SanchiRfqForm['directory'];
  readonly endpoint?: string;
  readonly network?: string;
  readonly shape?: SanchiRfqForm['shape'];
  readonly for?: string;
  readonly email?: string;
  readonly fax?: string;
  readonly easy?: boolean;
  readonly query?: string;
  readonly where?: SanchiRfqForm['where'];
  readonly 'heading-level'?: Text;
  readonly 'onsanchi-rfq-submit'?: (event: SanchiRfqSubmitEvent) => void;
  readonly 'onsanchi-rfq-sent'?: (event: SanchiRfqSentEvent) => void;
}

/** The elements by tag. */
export interface SanchiElements {
  'sanchi-directory': SanchiDirectoryAttributes;
  'sanchi-search': SanchiSearchAttributes;
  'sanchi-member-card': SanchiMemberCardAttributes;
  'sanchi-member': SanchiMemberAttributes;
  'sanchi-rfq-form': SanchiRfqFormAttributes;
}

declare global {
  // JSX libraries look for a global namespace of this name; an interface in it is how they are extended.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends SanchiElements {}
  }
}
