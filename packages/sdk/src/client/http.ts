/** What is needed of ky, and no more. */
export { default as ky, HTTPError, TimeoutError } from 'ky';
