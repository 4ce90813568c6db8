import { usageError } from '../errors.js';
import type { OptionsOf } from '../options.js';
import { FORM_SHAPES, type RequestForm } from '../site/request-form.js';
import { isWebAddress } from '../web-address.js';

/** The request form as asked for on the command line: each of its options brings it. */
export function requestForm({ form, endpoint, email, fax }: OptionsOf<'build'>): RequestForm | undefined {
  if ([form, endpoint, email, fax].every((option) => option === undefined)) return undefined;
  const shape = FORM_SHAPES.find((each) => each === (form ?? 'engineer'));
  if (shape === undefined) throw usageError('badForm', { value: form ?? '' });
  if (endpoint !== undefined && !isWebAddress(endpoint) && !/^\/(?!\/)/u.test(endpoint)) throw usageError('badEndpoint', { value: endpoint });
  if (email !== undefined && !/^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/u.test(email)) throw usageError('badEmail', { value: email });
  return { shape, ...(endpoint === undefined ? {} : { endpoint }), ...(email === undefined ? {} : { email }), ...(fax === undefined ? {} : { fax }) };
}
