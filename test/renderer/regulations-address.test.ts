import { describe, expect, it } from 'vitest';
import {
  readRegulationsAddress,
  type Shown,
  searching,
  showing,
} from '../../src-renderer/pages/regulations/regulations-address.ts';

const shown: readonly Shown[] = [
  { part: 'document', id: 'D07', article: null },
  { part: 'document', id: '洛阳', article: '8(1)' },
  { part: 'rule', id: 'REP-01' },
  { part: 'checklist', id: 'visit', item: null },
  { part: 'checklist', id: 'visit', item: 'CHK-VISIT-03' },
  { part: 'compare' },
];
const before = 'from=2026-01-01&company=甲&rule=CMP-02&item=x&article=9&text=漏水';

describe('the address says what is shown and nothing else, and keeps the shared filter', () => {
  it.each(shown)('$part $id', (one) => {
    const address = showing(new URLSearchParams(before), one);
    expect(readRegulationsAddress(address)).toEqual({ shown: one, text: null });
    expect(address.get('from')).toBe('2026-01-01');
    expect(address.get('company')).toBe('甲');
  });
});

it('a search keeps what was shown, so that it comes back when the search ends', () => {
  const searched = searching(new URLSearchParams('rule=REP-01'), '漏水');
  expect(readRegulationsAddress(searched)).toEqual({ shown: { part: 'rule', id: 'REP-01' }, text: '漏水' });
  expect(readRegulationsAddress(searching(searched, null)).text).toBeNull();
});

it('asks for what comes first where the address says nothing, or nothing that it can mean', () => {
  expect(readRegulationsAddress(new URLSearchParams('document=&article=3&text='))).toEqual({
    shown: null,
    text: null,
  });
});
