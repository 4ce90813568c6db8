import { openDirectory } from '@sanchi/sdk';
import type { Rfq } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../packages/desk/src/flow/record/summary.js';
import { sampleDocument } from '../../helpers/sample-directory.js';

const rfq: Rfq = {
  format: 'sanchi-rfq/1', kind: 'prototype', language: 'ja', description: '銘板を磨いてほしい', disclosure: 'office', recipients: 'office',
  schedule: { wanted: '2026-12-18', note: '12月中旬', estimate: { text: '12月1日', value: '2026-12-01' } },
  sender: { name: '見本', email: 'a@example.jp' }, consents: [], query: '鏡面研磨（絞り込み：燕市）',
};

describe('what makers read of a request', () => {
  it('says by when goods and estimate are wanted, and what was searched for', async () => {
    const lines = async (language: 'ja' | 'en') => summaryOf(rfq, await openDirectory(sampleDocument), language).map(({ label, value }) => `${label}: ${value}`);
    expect(await lines('ja')).toEqual(expect.arrayContaining(['希望納期: 2026-12-18、12月中旬', '見積りの希望日: 2026-12-01、12月1日', '検索の言葉: 鏡面研磨（絞り込み：燕市）']));
    expect(await lines('en')).toEqual(expect.arrayContaining(['Estimate wanted by: 2026-12-01, 12月1日', 'Searched for: 鏡面研磨（絞り込み：燕市）']));
  });
});
