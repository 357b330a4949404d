import { useCallback } from 'react';
import { usePageLink } from '../../filter/page-link.ts';
import { keyText } from '../findings/findings-address.ts';

/** Makes the address of the evidence for one rule's answer on one record, beside the list of such answers. */
export function useEvidenceLink(): (of: { recordId: number; ruleId: string }, answer?: 'pending') => string {
  const linkTo = usePageLink();
  return useCallback(
    ({ recordId, ruleId }, answer) =>
      linkTo('findings', {
        answer: answer ?? null,
        rule: ruleId,
        open: keyText({ recordId, rule: ruleId }),
      }),
    [linkTo],
  );
}
