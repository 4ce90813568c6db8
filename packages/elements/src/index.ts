export { addStrings } from './base/strings.js';
export type { StringKey, Strings } from './base/strings.js';
export { define } from './base/define.js';
export { directoryContext } from './base/context.js';
export type { DirectoryState } from './base/context.js';
export { SanchiConsultEvent } from './base/consult-event.js';
export {
  SanchiLoadErrorEvent, SanchiMemberSelectEvent, SanchiResultsEvent, SanchiSearchEvent, SanchiShortlistChangeEvent,
} from './base/events.js';
export { SanchiDirectory } from './directory/directory.js';
export { SanchiMember } from './member/member.js';
export { SanchiMemberCard } from './card/member-card.js';
export { SanchiRfqSentEvent, SanchiRfqSubmitEvent } from './rfq-form/events.js';
export { SanchiRfqForm } from './rfq-form/rfq-form.js';
export { SanchiSearch } from './search/search.js';
