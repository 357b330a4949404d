import { cellText } from './cell-text.ts';
import type { FilledCell } from './filled-cell.ts';
import { wordKey } from './plain-text.ts';
import type { Problem } from './problem.ts';

const YES = new Set('是 对 有 已 √ ✓ ✔ ☑ ✅ y yes 1 t true 属实 同意 完善 收费 有偿 签字 确认'.split(' '));
const NO = new Set(
  '否 不 不是 无 没 没有 未 × ✗ ✘ ✕ ✖ ❌ x n no 0 f false 不属实 不同意 不完善 不收费 免费 无偿'.split(' '),
);
/** Follows a mark such as ✔ that is to be drawn as a picture. */
const EMOJI_STYLE = '\ufe0f';
/** They begin like a "not done" but say that nobody knows. */
const UNKNOWN = /^未(?:知|定|明|详|核|调查|查)/;

/**
 * Yes or no in the words and marks that companies use, or a text that begins with 已 (done) or 未/没 (not done).
 * Problem `invalid-yes-no` for everything else, also `部分属实` and `未知`.
 */
export function readYesNo(cell: FilledCell): boolean | Problem {
  if (typeof cell === 'boolean') return cell;
  const answer = typeof cell === 'object' ? null : answerOf(String(cell));
  return answer ?? { problem: 'invalid-yes-no', found: cellText(cell) };
}

function answerOf(text: string): boolean | null {
  return answerOfWord(text) ?? answerOfWord(wordKey(text).replaceAll(EMOJI_STYLE, ''));
}

function answerOfWord(word: string): boolean | null {
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  if (word.startsWith('已')) return true;
  return /^[未没]/.test(word) && !UNKNOWN.test(word) ? false : null;
}
