import { issueMessage } from '../../../src-main/contract/texts/issue-message.ts';
import type { IssueView } from '../../../src-main/contract/views.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';

/** Tells what is wrong and what to do about it in this window. */
export function useIssueText(): (issue: IssueView) => string {
  const { importPage } = useTexts();
  const language = useLanguage();
  return (issue) => {
    const told = (name: string) => String(issue.detail[name] ?? '');
    const inWindow = importPage.advice[issue.code];
    return inWindow?.(told('candidates'), told('field'), told('header')) ?? issueMessage(issue, language);
  };
}
