import { define } from '../base/define.js';
import { SanchiRfqForm } from '../rfq-form/rfq-form.js';

define('sanchi-rfq-form', SanchiRfqForm);
