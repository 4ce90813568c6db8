import { describe, expect, it } from 'vitest';
import { readFigure, readSize } from '@sanchi/sdk/figures';

const mm = (value: number) => ({ min: value, max: value, unit: 'mm' });

describe('figures typed into a field', () => {
  it.each([
    ['tolerance', '0.01', { max: 0.01, unit: 'mm' }],
    ['tolerance', '±０．０１', { max: 0.01, unit: 'mm' }],
    ['tolerance', '±10μm', { max: 10, unit: 'µm' }],
    ['tolerance', '0.02mm', { max: 0.02, unit: 'mm' }],
    ['tolerance', '一般公差', undefined],
    ['roughness', 'Ｒａ０．２', { max: 0.2, unit: 'Ra' }],
    ['roughness', '0.4', { max: 0.4, unit: 'Ra' }],
    ['roughness', 'Rz1.6', { max: 1.6, unit: 'Rz' }],
    ['thickness', '3', mm(3)],
    ['thickness', 't1.5', mm(1.5)],
    ['thickness', '2〜3mm', { min: 2, max: 3, unit: 'mm' }],
    ['weight', '1.5kg', { min: 1.5, max: 1.5, unit: 'kg' }],
    ['weight', '5', undefined],
    ['price', '10万', { max: 100_000, unit: 'JPY' }],
    ['price', '１０万円', { max: 100_000, unit: 'JPY' }],
    ['price', '50,000円', { max: 50_000, unit: 'JPY' }],
    ['price', '¥50,000-', { max: 50_000, unit: 'JPY' }],
    ['price', '5万円以内', { max: 50_000, unit: 'JPY' }],
    ['price', '5〜10万円', { min: 50_000, max: 100_000, unit: 'JPY' }],
    ['price', '5千円くらい', { max: 5_000, unit: 'JPY' }],
    ['price', '30000', { max: 30_000, unit: 'JPY' }],
    ['price', '$500', undefined],
    ['price', '500ユーロ', undefined],
    ['thickness', '1.2ミリ', mm(1.2)],
    ['tolerance', '5ミクロン', { max: 5, unit: 'µm' }],
    ['tolerance', 'H7', undefined],
    ['price', '安いほど良い', undefined],
  ] as const)('%s: %s', (field, typed, expected) => {
    expect(readFigure(typed, field)).toEqual(expected);
  });

  it.each([
    ['100×50×30', { length: mm(100), width: mm(50), height: mm(30) }],
    ['１００ｘ５０ｍｍ', { length: mm(100), width: mm(50) }],
    ['φ30×120', { diameter: mm(30), length: mm(120) }],
    ['30cm x 20cm', { length: { min: 30, max: 30, unit: 'cm' }, width: { min: 20, max: 20, unit: 'cm' } }],
    ['幅30センチ 高さ10センチ', { width: { min: 30, max: 30, unit: 'cm' }, height: { min: 10, max: 10, unit: 'cm' } }],
    ['直径300', { diameter: mm(300) }],
    ['1,200×600', { length: mm(1200), width: mm(600) }],
    ['φ10H7×50', { diameter: mm(10), length: mm(50) }],
    ['100±0.1×50', { length: mm(100), width: mm(50) }],
    ['SUS304 100×50 2個', { length: mm(100), width: mm(50) }],
    ['W600D400H700', { width: mm(600), height: mm(700) }],
    ['M6ボルト 長さ30', { length: mm(30) }],
    ['8 x 10 inch', { length: mm(203.2), width: mm(254) }],
    ['3.5インチ', { length: mm(88.9) }],
    ['A4', undefined],
    ['3ft', undefined],
    ['手のひらくらい', undefined],
  ] as const)('size: %s', (typed, expected) => {
    expect(readSize(typed)).toEqual(expected);
  });
});
