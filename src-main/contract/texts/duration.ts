import type { Language } from './language.ts';

/** Whole minutes as people say them: `2 天 3 小时`, `1 day 5 minutes`. Zero is `不足 1 分钟`. */
export function durationText(minutes: number, language: Language): string {
  const parts = [
    [Math.floor(minutes / 1440), '天', 'day'],
    [Math.floor(minutes / 60) % 24, '小时', 'hour'],
    [minutes % 60, '分钟', 'minute'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0);
  if (shown.length === 0) return language === 'zh' ? '不足 1 分钟' : 'less than a minute';
  return shown
    .map(([count, zh, en]) =>
      language === 'zh' ? `${count} ${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`,
    )
    .join(' ');
}
