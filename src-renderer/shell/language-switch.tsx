import { Button } from 'antd';
import { usePreferences } from '../engine/use-preferences.ts';
import { useTexts } from '../texts/texts.ts';

/** Changes between the two languages; labelled in the language that it leads to. */
export function LanguageSwitch() {
  const { shell } = useTexts();
  const { preferences, change } = usePreferences();
  const other = preferences.language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      lang={other}
      aria-label={shell.switchLanguage}
      onClick={() => change({ language: other })}
    >
      {shell.otherLanguage}
    </Button>
  );
}
