import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src-main/contract/beijing-time.ts';
import { readFilter, writeFilter } from '../../src-renderer/filter/filter-address.ts';
import { pageLink } from '../../src-renderer/filter/page-link.ts';

const read = (address: string) => readFilter(new URLSearchParams(address));

describe('the shared filter in the address', () => {
  it.each([
    ['nothing', '', { from: null, to: null, company: null }],
    ['a period', 'from=2026-01-01&to=2026-01-31', { from: '2026-01-01', to: '2026-01-31', company: null }],
    [
      'a day that does not exist',
      'from=2026-02-30&to=2026-03-01',
      { from: null, to: '2026-03-01', company: null },
    ],
    ['what is no date', 'from=yesterday&to=20260131', { from: null, to: null, company: null }],
    ['an empty company', 'company=', { from: null, to: null, company: null }],
    [
      'a company',
      'company=%E6%BE%84%E6%A0%8E%E7%83%AD%E5%8A%9B',
      { from: null, to: null, company: '澄栎热力' },
    ],
  ])('reads %s', (_, address, view) => {
    expect(read(address)).toEqual(view);
  });

  it('changes only its own part', () => {
    const address = new URLSearchParams('from=2026-01-01&rule=CMP-02&company=A');
    expect(writeFilter(address, { company: null, to: '2026-01-31' }).toString()).toBe(
      'from=2026-01-01&rule=CMP-02&to=2026-01-31',
    );
    expect(address.get('company')).toBe('A');
  });

  it('reads what a link says, whatever the company is called', () => {
    const date = fc.option(fc.integer({ min: 0, max: 30_000 }).map(formatDate));
    const company = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }));
    fc.assert(
      fc.property(date, date, company, (from, to, name) => {
        const link = pageLink('overview', { from, to, company: name });
        const address = new URL(link, 'http://localhost').search;
        expect(read(address)).toEqual({ from, to, company: name });
      }),
    );
  });
});

describe('a link to a page', () => {
  const view = { from: '2026-01-01', to: null, company: '甲' };

  it('keeps the filter and adds to it', () => {
    const address = new URLSearchParams(
      pageLink('findings', view, { rule: 'CMP-02', import: 7 }).split('?')[1],
    );
    expect(Object.fromEntries(address)).toEqual({
      from: '2026-01-01',
      company: '甲',
      rule: 'CMP-02',
      import: '7',
    });
  });

  it('may widen or narrow the filter', () => {
    expect(pageLink('findings', view, { from: null, company: null })).toBe('/findings');
    expect(pageLink('reports', view, { from: '2026-02-01', company: null })).toBe('/reports?from=2026-02-01');
  });
});
