/** The part of the client that a form needs before anybody writes: a module of its own, so that the rest comes later. */
export { fetchIntake } from '@sanchi/sdk/client';
