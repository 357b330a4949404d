import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src-main/hosts/electron/app-origin.ts';
import { isOurPage } from '../../../src-main/hosts/electron/sender.ts';

const page = { url: 'app://nuandu/index.html#/overview?from=2026-01-01', parent: null };

describe('a message', () => {
  it('is the page’s if it comes from the main frame of our origin', () => {
    expect(isOurPage(page, 'app://nuandu')).toBe(true);
    expect(isOurPage({ url: 'http://localhost:5173/', parent: null }, 'http://localhost:5173')).toBe(true);
  });

  it.each([
    ['a frame that has gone', null],
    ['a frame within the page', { ...page, parent: page }],
    ['a host that begins like ours', { ...page, url: 'app://nuandu.evil/' }],
    ['a host that ends like ours', { ...page, url: 'app://evil.nuandu/' }],
    ['our name as a user', { ...page, url: 'app://nuandu@evil/' }],
    ['our host with a port', { ...page, url: 'app://nuandu:1/' }],
    ['another scheme', { ...page, url: 'https://nuandu/' }],
    ['a file', { ...page, url: 'file:///nuandu' }],
    ['an empty page', { ...page, url: 'about:blank' }],
    ['inline data', { ...page, url: 'data:text/html,app://nuandu/' }],
    ['no URL at all', { ...page, url: '' }],
  ])('is nobody’s from %s', (_what, frame) => {
    expect(isOurPage(frame, 'app://nuandu')).toBe(false);
  });

  it('is nobody’s where there is no page', () => {
    expect(isOurPage({ url: '', parent: null }, originOf(''))).toBe(false);
  });
});
