import { draftFile, emptyDraft } from './draft.js';
import type { Draft } from './draft.js';
import type { SanchiRfqForm } from './rfq-form.js';

/** What is kept: only on this device, only because the visitor ticked it, and gone once sent. */
interface Kept {
  readonly values: Draft['values'];
  readonly picked: Draft['picked'];
  readonly members: readonly string[];
  readonly query: string;
  readonly open: boolean;
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

const keyOf = (form: SanchiRfqForm): string => `sanchi-rfq:${form.id}:${location.pathname}`;

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

let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<unknown> = Promise.resolve();

/** Writes the draft down, shortly after the last change; at once when the page is about to go. */
export function store(form: SanchiRfqForm): void {
  clearTimeout(timer);
  const write = (): void => {
    removeEventListener('pagehide', write);
    clearTimeout(timer);
    if (!form.keeps) return;
    const { values, picked, members, files } = form.draft;
    const own = files.map(({ file }) => file);
    const kept: Kept = { values, picked, members, query: form.query, open: form.open, files: own };
    const put = (draft: Kept): Promise<unknown> => withStore('readwrite', (drafts) => drafts.put(draft, keyOf(form)));
    try {
      // The flag by which the next visit knows that there is a draft.
      localStorage.setItem(keyOf(form), '1');
    } catch {
      return;
    }
    writing = writing.then(() => put(kept)).catch(async () => put({ ...kept, files: await Promise.all(own.map(bytesOf)) })).catch(() => {});
  };
  addEventListener('pagehide', write);
  timer = setTimeout(write, 250);
}

/** Takes a kept draft up again. Consents are not kept: they are given anew. */
export async function restore(form: SanchiRfqForm): Promise<void> {
  const kept = await withStore<Kept | undefined>('readonly', (drafts) => drafts.get(keyOf(form)) as IDBRequest<Kept | undefined>).catch(() => undefined);
  if (!kept) return;
  const { values, picked, members, files, query } = kept;
  form.draft = { ...emptyDraft(), values, picked, members, files: files.map((file) => draftFile(fileOf(file))) };
  form.query = query;
  form.unfold(kept.open);
  form.requestUpdate();
}

/** Forgets the draft. */
export async function forget(form: SanchiRfqForm): Promise<void> {
  clearTimeout(timer);
  try {
    localStorage.removeItem(keyOf(form));
  } catch {
    return;
  }
  await writing;
  await withStore('readwrite', (drafts) => drafts.delete(keyOf(form))).catch(() => {});
}
