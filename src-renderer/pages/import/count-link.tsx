import { Link } from 'react-router';
import { numberText } from '../../components/number-text.ts';

/** A count that leads to its rows, where there are any and they are listed. */
export function CountLink({ count, to }: { count: number; to: string | null }) {
  return count === 0 || to === null ? numberText(count) : <Link to={to}>{numberText(count)}</Link>;
}
