import type { Exchange } from '../../client/exchange.ts';
import type { OperatorClient } from '../../client/operator-client.ts';

/** Whether a browser lets a page of this origin read the answer (Fetch standard, CORS check without credentials). */
export function admitsOrigin(exchange: Exchange, origin: string): boolean {
  const values = exchange.response.headers['access-control-allow-origin'] ?? [];
  return values.length === 1 && (values[0] === '*' || values[0] === origin);
}

/**
 * Asks, as a browser does, whether a page may send a POST with these headers to refresh.
 * @throws TransportError
 */
export function preflight(
  operator: OperatorClient,
  origin: string,
  headerNames: readonly string[],
): Promise<Exchange> {
  return operator.refresh('', {
    method: 'OPTIONS',
    contentType: null,
    headers: [
      ['Origin', origin],
      ['Access-Control-Request-Method', 'POST'],
      ['Access-Control-Request-Headers', headerNames.join(',')],
    ],
  });
}

/** What of a preflight for POST was not granted, in a browser's eyes; empty where all of it was. */
export function notGranted(exchange: Exchange, origin: string, headerNames: readonly string[]): string[] {
  const { httpStatus } = exchange.response;
  const headers = listed(exchange, 'access-control-allow-headers');
  return [
    ...(httpStatus >= 200 && httpStatus < 300 ? [] : [`HTTP ${httpStatus}`]),
    ...(admitsOrigin(exchange, origin) ? [] : ['the origin']),
    ...(allowsPost(exchange) ? [] : ['POST']),
    ...headerNames.filter((name) => !headers.includes('*') && !headers.includes(name.toLowerCase())),
  ];
}

// Fetch standard: POST is granted where no list of methods says otherwise, and method names keep their case.
function allowsPost(exchange: Exchange): boolean {
  const lines = exchange.response.headers['access-control-allow-methods'] ?? [];
  const methods = lines.flatMap((line) => line.split(',')).map((method) => method.trim());
  return lines.length === 0 || methods.includes('POST') || methods.includes('*');
}

function listed(exchange: Exchange, name: string): string[] {
  const values = exchange.response.headers[name] ?? [];
  return values.flatMap((value) => value.toLowerCase().split(',')).map((item) => item.trim());
}
