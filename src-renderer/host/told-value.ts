import { NuanduError } from '../../src-main/contract/errors.ts';
import type { Told } from '../../src-main/contract/window-bridge.ts';

/** What a host answered, or the NuanduError that it told. */
export function toldValue<Value>(told: Told<Value>): Value {
  if ('error' in told) throw new NuanduError(told.error.code, told.error.detail);
  return told.value;
}
