/** Below this determinable share a rate is an indication only, and ranks nothing (rule catalogue, "What a check can answer"). */
export const LOW_SHARE = 0.9;
