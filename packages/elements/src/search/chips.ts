import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QueryPart, UnderstoodQuery } from '@sanchi/sdk';
import type { StringKey } from '../base/strings.js';
import type { SanchiSearch } from './search.js';

/** What a part of the query is called: 技術, 材料, 数量, 地域 … */
export const kindOf = ({ kind, conceptKind, condition }: QueryPart): StringKey => kind === 'value' && condition
  ? condition.field : `kind_${kind === 'concept' ? conceptKind ?? 'text' : kind}` as StringKey;

/** The query as Sanchi understood it, part by part; each can be taken off, or asked how it was read. */
export const renderChips = (host: SanchiSearch, { parts }: UnderstoodQuery): TemplateResult | typeof nothing => parts.length
  ? html`<ul class="chips" part="chips" aria-label=${host.t('understood')}>${parts.map((part) => {
    const kind = host.t(kindOf(part));
    const label = host.text(part.label);
    const open = part.id === host.explained;
    const ranks = part.ignored ? host.t('ranksOnly') : '';
    return html`<li class="chip${ranks && ' ranks'}" part="chip">
      <button type="button" aria-expanded=${open ? 'true' : 'false'} aria-label=${host.t('explain', { label: `${kind} ${label} ${ranks}`.trim() })}
        @click=${() => { host.explained = open ? undefined : part.id; host.requestUpdate(); }}><span class="kind">${kind}</span> ${label}${ranks ? html` <small>${ranks}</small>` : nothing}</button>
      <button type="button" class="x" aria-label=${host.t('remove', { label })} @click=${() => void import('./remove-part.js').then(({ removePart }) => { removePart(host, part); })}><span aria-hidden="true">✕</span></button>
    </li>`;
  })}</ul>` : nothing;
