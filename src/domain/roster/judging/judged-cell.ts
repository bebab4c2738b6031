import type { Finding } from './findings.ts';
import { type Severity, severityOf } from './severities.ts';

export type CellState = 'ok' | 'repaired' | 'warning' | 'error';

/** `raw` is the evidence, untouched; `value` is what would be applied, and is absent where nothing certain stands. */
export type JudgedCell<Value> = {
  raw: string;
  value: Value | undefined;
  state: CellState;
  finding?: Finding;
};

const states: Record<Severity, CellState> = { note: 'repaired', warning: 'warning', error: 'error' };

export function fine<Value>(raw: string, value: Value): JudgedCell<Value> {
  return { raw, value, state: 'ok' };
}

/** Nothing stands there, and nothing has to. */
export function blank(raw: string): JudgedCell<never> {
  return { raw, value: undefined, state: 'ok' };
}

/** The state follows from the finding's severity: what is found out is never silent. */
export function found<Value>(raw: string, finding: Finding, value?: Value): JudgedCell<Value> {
  return { raw, value, state: states[severityOf(finding)], finding };
}
