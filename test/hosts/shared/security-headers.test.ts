import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../src-main/hosts/shared/security-headers.ts';

const policyOf = (connect: readonly string[]) =>
  new Map(
    (securityHeaders(connect)['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('the content security policy', () => {
  it('allows nothing that it does not name', () => {
    expect(policyOf([]).get('default-src')).toEqual(["'none'"]);
  });

  it('takes scripts from the program only: none inline, none made from text', () => {
    expect(policyOf([]).get('script-src')).toEqual(["'self'"]);
  });

  it('lets the page be framed by nobody, send forms nowhere and change no base', () => {
    for (const directive of ['frame-ancestors', 'form-action', 'base-uri'])
      expect(policyOf([]).get(directive)).toEqual(["'none'"]);
  });

  it('lets it connect with its own program only', () => {
    expect(policyOf([]).get('connect-src')).toEqual(["'self'"]);
    expect(policyOf(['ws://127.0.0.1:1']).get('connect-src')).toEqual(["'self'", 'ws://127.0.0.1:1']);
  });

  it('has inline styles as its one exception', () => {
    const loose = [...policyOf([])].filter(([, sources]) =>
      sources.some((source) => /unsafe|data:|\*/.test(source)),
    );
    expect(loose).toEqual([['style-src', ["'self'", "'unsafe-inline'"]]]);
  });
});
