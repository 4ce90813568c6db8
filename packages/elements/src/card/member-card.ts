import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import type { Hit, Member, MemberEntry, UnderstoodQuery } from '@sanchi/sdk';
import { DataElement, statusStyles } from '../base/data-element.js';
import { SanchiMemberSelectEvent, SanchiShortlistChangeEvent } from '../base/events.js';
import { safeUrl } from '../base/safe-url.js';
import { tokens } from '../base/tokens.js';
import { renderCard } from './card-view.js';
import { cardStyles } from './card.styles.js';

/**
 * One maker as a card: from a directory by `member-id`, or from the `member` (and `hit`) a program hands over.
 *
 * @attr {string} src - Address of a directory; not needed inside `<sanchi-directory>`.
 * @attr {string} lang - Language of the element's own texts; without it the nearest `lang` around the element counts.
 * @attr {string} member-id - The member shown.
 * @attr {number} heading-level - Level of the card's heading. Default 3.
 * @attr {string} href - Page that 詳しく見る opens, `{id}` standing for the member's id.
 * @attr {boolean} selectable - Shows 候補に加える.
 * @attr {boolean} selected - Whether the member is on the shortlist.
 * @fires {SanchiMemberSelectEvent} sanchi-member-select - 詳しく見る was chosen; cancel it to stop the link.
 * @fires {SanchiShortlistChangeEvent} sanchi-shortlist-change - The member was put on the shortlist or taken off.
 * @fires {SanchiLoadErrorEvent} sanchi-load-error - A directory could not be loaded.
 * @slot - Shown until the member is there.
 * @slot error - Instead of the built-in error notice.
 * @csspart base - The whole element.
 * @csspart card - The card.
 * @csspart card-name - Its heading.
 * @csspart card-place - Address and distance.
 * @csspart card-appeal - The line of appeal.
 * @csspart card-skills - Matched skills.
 * @csspart card-excerpt - Text around a match.
 * @csspart card-verdicts - Which conditions are met.
 * @csspart card-certifications - Valid certifications.
 * @csspart card-photo - The photo.
 * @csspart card-actions - The buttons.
 * @csspart loading - The notice that the directory is on its way.
 * @csspart error - The error notice.
 */
export class SanchiMemberCard extends DataElement {
  static override styles = [tokens, cardStyles, statusStyles];
  static override properties: PropertyDeclarations = {
    memberId: { attribute: 'member-id' },
    member: { attribute: false },
    hit: { attribute: false },
    query: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    href: {},
    selectable: { type: Boolean },
    selected: { type: Boolean, reflect: true },
  };

  /** Id of the member shown. */
  memberId = '';
  /** The member itself, instead of an id. */
  member: Member | undefined = undefined;
  /** A search result: brings reasons and verdicts onto the card. */
  hit: Hit | undefined = undefined;
  /** The understood query that `hit` answers. */
  query: UnderstoodQuery | undefined = undefined;
  /** Level of the card's heading. */
  headingLevel = 3;
  /** Page that 詳しく見る opens, `{id}` standing for the member's id. */
  href = '';
  /** Shows 候補に加える. */
  selectable = false;
  /** Whether the member is on the shortlist. */
  selected = false;

  get #entry(): MemberEntry | undefined {
    const id = this.hit?.member ?? this.memberId;
    const member = this.member ?? this.directory?.member(id, this.hit?.directory);
    if (!member) return undefined;
    const found = this.hit?.directory ?? this.directory?.members.find((entry) => entry.member === member)?.directory;
    return { member, directory: found ?? '' };
  }

  protected override render(): TemplateResult {
    const entry = this.#entry;
    return html`<div class="base" part="base" lang=${this.language}>${entry ? renderCard({
      words: this, directory: this.directory, entry, hit: this.hit, query: this.query, level: this.headingLevel,
      href: safeUrl(this.href.replace('{id}', encodeURIComponent(entry.member.id))),
      chosen: this.selected,
      select: (event) => {
        if (!this.dispatchEvent(new SanchiMemberSelectEvent(entry))) event.preventDefault();
      },
      ...(this.selectable && {
        choose: () => {
          this.selected = !this.selected;
          this.dispatchEvent(new SanchiShortlistChangeEvent(this.selected ? [entry] : []));
        },
      }),
    }) : html`${this.renderStatus(this.headingLevel) ?? nothing}<slot></slot>`}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sanchi-member-card': SanchiMemberCard;
  }
}
