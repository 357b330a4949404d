import { describe, expect, it } from 'vitest';
import { externalLink } from '../../../src-main/hosts/electron/external-link.ts';

describe('a link out of the program', () => {
  it.each([
    ['https://www.gov.cn/zhengce/content/202511/content.htm'],
    ['https://flk.npc.gov.cn/detail?id=1#a'],
  ])('leads to a publisher of the rules: %s', (url) => {
    expect(externalLink(url)).toBe(url);
  });

  it.each([
    ['http://www.gov.cn/'],
    ['https://gov.cn/'],
    ['https://www.gov.cn.evil.example/'],
    ['https://evil.example/www.gov.cn'],
    ['https://www.gov.cn@evil.example/'],
    ['https://user:word@www.gov.cn/'],
    ['https://www.gov.cn:8443/'],
    ['https://127.0.0.1/'],
    ['file:///etc/passwd'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['ms-msdt:/id'],
    ['\\\\evil.example\\share'],
    ['www.gov.cn'],
    [''],
  ])('leads nowhere else: %j', (url) => {
    expect(externalLink(url)).toBeNull();
  });
});
