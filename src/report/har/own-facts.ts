import type { Entry, Har } from 'har-format';
import type { AuthorizationKind } from '../../client/exchange.ts';
import type { CaseOutcome } from '../../run/evidence/case-record.ts';

/** What this suite adds to a log. */
export type OwnFacts = { target: string; baseUrl: string; revision: string; startedAt: string };

/** What this suite adds to an entry. */
export type OwnEntry = {
  _euid: {
    /** The number of the exchange within the run. */
    exchange: number;
    requirement: string;
    test: string;
    outcome: CaseOutcome;
    /** The path as the report shows it, placeholders included. */
    path: string;
    /** Who asked: the header itself is hidden. */
    authorization: AuthorizationKind;
    /** How the answer opened, and its plaintext where it did. */
    opened?: { how: string; plaintext?: string };
  };
};

/** An archive that this suite wrote. */
export type OwnHar = {
  log: Omit<Har['log'], 'entries'> & { _euid: OwnFacts; entries: (Entry & OwnEntry)[] };
};
