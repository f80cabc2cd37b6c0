import { type Figure, isMet, type Measured } from './measure.ts';

/** A value as a person reads it, with its unit. */
export function valueText(value: number, unit: Figure['unit']): string {
  if (unit === 'ratio') return value.toFixed(2);
  if (unit === 'count' || unit === '1/s') return withThousands(value, 0) + (unit === '1/s' ? ' /s' : '');
  const digits = unit === 's' ? 2 : Math.abs(value) < 10 ? 1 : 0;
  return `${withThousands(value, digits)} ${unit}`;
}

/** What a figure should be, such as `≥ 0.80`; empty without an aim. */
export function aimText({ aim, unit }: Pick<Figure, 'aim' | 'unit'>): string {
  if (aim === undefined) return '';
  return 'atLeast' in aim ? `≥ ${valueText(aim.atLeast, unit)}` : `≤ ${valueText(aim.atMost, unit)}`;
}

/** Whether the aim is met: `met`, `missed`, or empty without an aim. */
export function verdictText(figure: Pick<Measured, 'aim' | 'spread'>): string {
  const isAsIntended = isMet(figure);
  if (isAsIntended === undefined) return '';
  return isAsIntended ? 'met' : 'missed';
}

function withThousands(value: number, digits: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
