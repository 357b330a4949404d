import { z } from 'zod';

/**
 * What people make of a finding. A state changes no answer: a violation that is excused stays one, and rates are shown
 * with and without it. A finding that nobody has decided on is `open`.
 */

export const findingStates = ['open', 'confirmed', 'disputed', 'excused'] as const;
export type FindingState = (typeof findingStates)[number];

/** Why a breach is excused. */
export const excuseGrounds = ['forceMajeure', 'noAccess', 'other'] as const;
export type ExcuseGround = (typeof excuseGrounds)[number];

/** Findings that one command may decide on. */
export const MOST_FINDINGS = 500;

/** Files that a decision may rest on, and the bytes of each. */
const MOST_ATTACHMENTS = 20;
export const MOST_ATTACHMENT_BYTES = 50 * 1024 * 1024;

/** Files that can be evidence, by the ending of their names. */
export const attachmentKinds = ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'txt', 'eml'] as const;

const reason = z.string().trim().min(1).max(1000);
/** Tokens of files that a host handed in; each is good for one command. */
const tokens = z.array(z.string()).max(MOST_ATTACHMENTS);

const findings = z
  .array(z.strictObject({ recordId: z.int().positive(), rule: z.string() }))
  .min(1)
  .max(MOST_FINDINGS);

/** A state for one finding or several. A dispute comes with the company's evidence, an excuse with its proof. */
export const stateRequest = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('confirmed'),
    findings,
    reason: reason.nullable().default(null),
    attachments: tokens.default([]),
  }),
  z.strictObject({ state: z.literal('disputed'), findings, reason, attachments: tokens.min(1) }),
  z.strictObject({
    state: z.literal('excused'),
    findings,
    ground: z.enum(excuseGrounds),
    reason,
    attachments: tokens.min(1),
  }),
  /** Takes back the state before. */
  z.strictObject({ state: z.literal('open'), findings, reason, attachments: tokens.default([]) }),
]);
export type StateRequest = z.infer<typeof stateRequest>;

export const stateResult = z.strictObject({
  changed: z.int(),
  /** Confirmed before on the same record as it is now, and so left as they were. */
  unchanged: z.int(),
});
export type StateResult = z.infer<typeof stateResult>;

/** A file that a state rests on; a host gives it out like a report of the history. */
export const attachmentView = z.strictObject({
  reportId: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
export type AttachmentView = z.infer<typeof attachmentView>;

/** One entry of a finding's log. */
export const stateChange = z.strictObject({
  state: z.enum(findingStates),
  ground: z.enum(excuseGrounds).nullable(),
  reason: z.string().nullable(),
  at: z.int(),
  actor: z.string(),
  attachments: z.array(attachmentView),
  /** Version of the record, and kind of breach, that it was decided on. */
  version: z.int(),
  kind: z.enum(['late', 'missing', 'wrong']),
  /** What the record says, or the breach, is no longer the same. */
  outdated: z.boolean(),
});
export type StateChange = z.infer<typeof stateChange>;
