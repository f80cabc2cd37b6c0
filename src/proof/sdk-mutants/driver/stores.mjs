// What a wrong SDK stores for a restart.

/** Keeps its state in memory, and writes to its store only when told. */
const storing = (change) => (Sdk) =>
  class extends Sdk {
    constructor(options) {
      super({ ...options, storage: { ...options.storage } });
      this.store = options.storage ?? {};
    }
    adopt(identity) {
      super.adopt(identity);
      this.store.identity = identity;
    }
    ask(identity) {
      if (change.wipesFirst) this.store.identity = undefined;
      return super.ask(identity);
    }
    take(answer) {
      const taken = super.take(answer);
      const { optedOut, identity } = this.storage;
      if (answer.optout) Object.assign(this.store, { optedOut, identity });
      else if (change.wipesFirst) this.store.identity = identity;
      return taken;
    }
    end(generation) {
      super.end(generation);
      this.store.identity = this.storage.identity;
    }
  };

export const stores = {
  'opens-with-the-key-of-the-identity-before': [
    ['SDK-OK-02'],
    (Sdk) =>
      class extends Sdk {
        async ask({ refresh_response_key: own, ...rest }) {
          const answer = await super.ask({ ...rest, refresh_response_key: this.newest ?? own });
          this.newest = answer.identity?.refresh_response_key;
          return answer;
        }
      },
  ],
  'stores-no-new-identity': [['SDK-OK-01'], storing({})],
  'wipes-its-store-before-it-asks': [['SDK-ERR-03'], storing({ wipesFirst: true })],
};
