import { escapeHtml } from './html.js';

/** For whom the request form is. */
export const FORM_SHAPES = ['engineer', 'consumer', 'ask'] as const;

/** The request form below the search: for whom, and where what is written in it goes. */
export interface RequestForm {
  readonly shape: (typeof FORM_SHAPES)[number];
  /** Where requests are received; without it visitors send a mail or a FAX. */
  readonly endpoint?: string;
  /** The office's mail address, where there is no endpoint or it is down. */
  readonly email?: string;
  /** The office's FAX number, as `email`. */
  readonly fax?: string;
}

/** The form as an element. */
export const formTag = (form: RequestForm): string =>
  `<sanchi-rfq-form${(['shape', 'endpoint', 'email', 'fax'] as const).map((name) => (form[name] === undefined ? '' : ` ${name}="${escapeHtml(form[name])}"`)).join('')}></sanchi-rfq-form>`;

/** The host that requests are sent to, where it is another than the page's. */
export const receiverHost = (form: RequestForm | undefined): string | undefined =>
  (form?.endpoint === undefined || form.endpoint.startsWith('/') ? undefined : new URL(form.endpoint).origin);
