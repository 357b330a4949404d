import { Alert, Button } from 'antd';
import { NuanduError } from '../../src-main/contract/errors.ts';
import { errorMessage } from '../../src-main/contract/texts/error-message.ts';
import { useLost } from '../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../texts/texts.ts';

/** What went wrong and what to do, with the code to look it up by. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { common } = useTexts();
  const language = useLanguage();
  // The frame says so once; what every call says of it helps nobody.
  if (useLost()) return null;
  const coded = error instanceof NuanduError ? error : new NuanduError('internal', { what: String(error) });
  return (
    <Alert
      type="error"
      showIcon
      title={common.errorTitle}
      description={
        <>
          <p style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{errorMessage(coded, language)}</p>
          <p style={{ fontSize: 12, color: 'var(--nd-text-secondary)' }}>{common.errorCode(coded.code)}</p>
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {common.retry}
          </Button>
        )
      }
    />
  );
}
