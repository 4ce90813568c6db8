import { textOf } from './away.js';
import type { KeptText } from './away.js';
import { draftFile, emptyDraft } from './draft.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** What is kept: only on this device, only because the visitor ticked it, and gone once sent. */
interface Kept extends KeptText {
  readonly files: readonly (File | FileBytes)[];
}

/** A file where the browser keeps no files: Safari in a private window. */
interface FileBytes {
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

const bytesOf = async (file: File): Promise<FileBytes> => ({ name: file.name, type: file.type, bytes: await file.arrayBuffer() });
const fileOf = (kept: File | FileBytes): File => (kept instanceof File ? kept : new File([kept.bytes], kept.name, { type: kept.type }));

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sanchi-rfq', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('drafts');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

async function withStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction('drafts', mode).objectStore('drafts'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
    });
  } finally {
    database.close();
  }
}

let writing: Promise<unknown> = Promise.resolve();

/** The writing of one form, planned or not; a page may have several forms. */
interface Writer {
  readonly write: () => void;
  timer?: ReturnType<typeof setTimeout>;
}
const writers = new WeakMap<SanchiRfqForm, Writer>();

/** Writes the draft down, shortly after the last change; at once when the page is about to go. */
export function store(form: SanchiRfqForm): void {
  const writer: Writer = writers.get(form) ?? { write: () => write(form) };
  writers.set(form, writer);
  clearTimeout(writer.timer);
  addEventListener('pagehide', writer.write);
  writer.timer = setTimeout(writer.write, 250);
}

/** Plans no more writing. */
function unplan(form: SanchiRfqForm): void {
  const writer = writers.get(form);
  if (!writer) return;
  clearTimeout(writer.timer);
  removeEventListener('pagehide', writer.write);
}

function write(form: SanchiRfqForm): void {
  unplan(form);
  if (!form.keeps) return;
  const own = form.draft.files.map(({ file }) => file);
  const kept: Kept = { ...textOf(form), files: own };
  const put = (draft: Kept): Promise<unknown> => withStore('readwrite', (drafts) => drafts.put(draft, form.key));
  try {
    // The flag by which the next visit knows that there is a draft.
    localStorage.setItem(form.key, '1');
  } catch {
    return;
  }
  writing = writing.then(() => put(kept)).catch(async () => put({ ...kept, files: await Promise.all(own.map(bytesOf)) })).catch(() => {});
}

/** Takes a kept draft up again. Consents are not kept: they are given anew. */
export async function restore(form: SanchiRfqForm): Promise<void> {
  await writing;
  const kept = await withStore<Kept | undefined>('readonly', (drafts) => drafts.get(form.key) as IDBRequest<Kept | undefined>).catch(() => undefined);
  if (kept) take(form, kept, kept.files.map(fileOf));
}

/** Fills the form with what was kept. */
export function take(form: SanchiRfqForm, { values, picked, members, candidates, query, where, searched, open: unfolded }: KeptText, files: readonly File[] = []): void {
  form.draft = { ...emptyDraft(), values, picked, members, files: files.map(draftFile) };
  form.candidates = candidates;
  // What the search filled in is among it, as far as the visitor left it there.
  Object.assign(form, { query, where: where ?? {}, searched: searched ?? query, filledFrom: '*' });
  if (candidates.length) form.hidden = false;
  form.unfold(unfolded);
  form.requestUpdate();
}

/** Forgets the draft. */
export async function forget(form: SanchiRfqForm): Promise<void> {
  unplan(form);
  try {
    localStorage.removeItem(form.key);
  } catch {
    return;
  }
  await writing;
  await withStore('readwrite', (drafts) => drafts.delete(form.key)).catch(() => {});
}
