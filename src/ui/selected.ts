import type { ProviderController } from '../base/provider-controller.js';
import type { QueryController } from '../base/query-controller.js';
import { tellOnce, wordsOf } from '../base/settings.js';
import { parseSelection, type Selection, toggle, without } from '../search/facets.js';

export interface SelectedHost {
  host: Element & { locked: string };
  query: QueryController;
  provider: ProviderController;
}

/** What is chosen: by the visitor here or in a neighbouring widget, and by the page for good. */
export function createSelected(
  { host, query, provider }: SelectedHost,
  /** The facets that there are. */
  names: readonly string[],
) {
  let lockedText = '';
  let locked: Selection = {};

  /** The facets that neighbours have in common. */
  const shared = (): readonly string[] => {
    const { shared: common, share = ['district'] } = provider.value;
    // What a neighbour led the visitor here with is in common too, as long as it holds.
    const all = common ? [...share, ...Object.keys(common.value)] : [];
    return names.filter((name) => all.includes(name));
  };

  const all = (): Selection => {
    const own = query.value.selection;
    const common = shared();
    if (!common.length) return own;
    const of = (from: Selection, wanted: boolean) =>
      Object.entries(from).filter(([name]) => common.includes(name) === wanted);
    return Object.fromEntries([...of(own, false), ...of(provider.value.shared?.value ?? {}, true)]);
  };

  /** What the address says at the beginning is said to the neighbours too. */
  function shareFirst() {
    for (const facet of shared()) {
      const values = query.value.selection[facet];
      if (!values) continue;
      query.value = { ...query.value, selection: without(query.value.selection, facet) };
      if (!provider.value.shared?.value[facet]) provider.value.shared?.set(facet, values);
    }
  }

  function readLocked() {
    if (host.locked === lockedText) return;
    lockedText = host.locked;
    locked = {};
    try {
      locked = parseSelection(lockedText);
      wordsOf(host, 'locked', Object.keys(locked).join(' '), names);
    } catch (error) {
      tellOnce(host, `locked: ${(error as Error).message}`);
    }
  }

  return {
    all,
    get locked() {
      return locked;
    },
    /** To be called before each render. */
    update() {
      readLocked();
      shareFirst();
    },
    choose(facet: string, value: string) {
      const next = toggle(all(), facet, value);
      if (shared().includes(facet)) provider.value.shared?.set(facet, next[facet] ?? []);
      else query.change({ selection: next });
    },
    /** Takes back what the neighbours have in common; the rest is the query's. */
    clearShared() {
      for (const facet of shared()) provider.value.shared?.set(facet, []);
    },
  };
}
