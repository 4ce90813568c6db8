import type { DirectoryDocument } from '@sanchi/sdk';

/** Three makers of the demonstration region; not real. */
export const directory: DirectoryDocument = {
  format: 'sanchi-directory/1', id: 'shisaku', title: '試作ネット', demonstration: true,
  publisher: { name: '試作ネット事務局' },
  members: [
    { id: 'm1', name: '見本研磨', capabilities: [{ process: 'mirror-polishing' }] },
    { id: 'm2', name: '見本切削', capabilities: [{ process: 'cutting' }] },
    { id: 'm3', name: '見本めっき', capabilities: [{ process: 'plating' }] },
  ],
};

/** Their private addresses. */
export const routing = {
  format: 'sanchi-routing/1',
  members: { m1: { email: 'm1@example.jp', administrative: true }, m2: { email: 'm2@example.jp' }, m3: { fax: '0256-00-0000' } },
};
