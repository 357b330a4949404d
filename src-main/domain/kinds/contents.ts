import type { Content, ContentsCheck } from '../../contract/checks.ts';
import type { ExplainedPoint } from '../../contract/explanation.ts';
import { isUnreadable } from '../../contract/values.ts';
import type { Doubt } from '../doubt-of.ts';
import { cellNote, pointsPart } from '../explain/points-part.ts';
import { type RecordFacts, Stretch, settle } from '../judgement.ts';
import { momentOf } from '../moment.ts';
import type { Explaining, Kind } from './kind.ts';

/** A record holds at least one of each group of things. What is clearly not there decides. */
export const contents: Kind<ContentsCheck> = {
  judge(_rule, { groups }, { facts, stretch }) {
    let doubt: Doubt | null = null;
    let lacking = false;
    for (const group of groups) {
      const told = groupTold(group, facts, stretch);
      if (told === 'lacking') lacking = true;
      else if (typeof told === 'object') doubt ??= told;
    }
    if (lacking) return settle(stretch, 'missing');
    return doubt === null ? settle(stretch, 'compliant') : settle(stretch, doubt.outcome, doubt);
  },

  explain({ groups }, explaining) {
    return [
      pointsPart(
        explaining,
        groups.flatMap((group) => groupPoints(group, explaining)),
      ),
    ];
  },

  fields: ({ groups }) =>
    groups.flat().map((item) => ({
      field: fieldOf(item),
      as: typeof item === 'string' ? 'any' : 'moment',
      needed: true,
    })),

  parameters: () => [],
  endsWithDay: () => false,
  owed: () => 'fromStart',
};

function fieldOf(item: Content): string {
  return typeof item === 'string' ? item : item.happened;
}

function groupTold(
  group: readonly Content[],
  facts: RecordFacts,
  stretch: Stretch,
): 'there' | 'lacking' | Doubt {
  let doubt: Doubt | null = null;
  for (const item of group) {
    const told = itemTold(item, facts, stretch);
    if (told === 'there') return told;
    if (typeof told === 'object') doubt ??= told;
  }
  return doubt ?? 'lacking';
}

function itemTold(item: Content, facts: RecordFacts, stretch: Stretch): 'there' | 'lacking' | Doubt {
  const field = fieldOf(item);
  const value = facts.value(field);
  if (value === undefined) return { outcome: 'notSupplied', field };
  if (value === null || value === false || value === '') return 'lacking';
  if (isUnreadable(value)) return { outcome: 'unreadable', field };
  if (typeof item === 'string') return 'there';
  const moment = momentOf(value);
  if (moment === null || typeof moment === 'string') return 'lacking';
  stretch.changesAround(moment);
  if (moment.last <= stretch.asOf) return 'there';
  return moment.first > stretch.asOf ? 'lacking' : { outcome: 'timeMissing', field };
}

/** What is there is told by itself; of a group of which nothing is, all are told together. */
function groupPoints(group: readonly Content[], explaining: Explaining): ExplainedPoint[] {
  const { facts, context, title } = explaining;
  const stretch = new Stretch(context.asOf);
  const told = group.map((item) => ({ item, told: itemTold(item, facts, stretch) }));
  const there = told.filter((each) => each.told === 'there');
  const shown = there.length > 0 ? there : told;
  const unknown = shown.find((each) => typeof each.told === 'object');
  const note = cellNote(facts.value(fieldOf((unknown ?? shown[0] ?? { item: group[0] ?? '' }).item)));
  return [
    {
      fields: shown.map(({ item }) => title(fieldOf(item))),
      told: note,
      stated: false,
      required: null,
      basis: null,
      verdict: there.length > 0 ? 'ok' : unknown === undefined ? 'bad' : 'unknown',
    },
  ];
}
