import { useCallback } from 'react';
import { usePageLink } from '../../filter/page-link.ts';
import { keyText } from '../findings/findings-address.ts';

/** Makes the address of the evidence for one rule's answer on one record. */
export function useEvidenceLink(): (of: { recordId: number; ruleId: string }) => string {
  const linkTo = usePageLink();
  return useCallback(
    ({ recordId, ruleId }) => linkTo('findings', { rule: ruleId, open: keyText({ recordId, rule: ruleId }) }),
    [linkTo],
  );
}
