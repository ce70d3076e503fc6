import type { ReactiveElement } from 'lit';

/** What lies open: the values of one facet, all facets' buttons, the sheet. Closes what is left, by pointer or keyboard. */
export function createPanels(host: ReactiveElement) {
  let facet = '';
  let all = false;
  let sheet = false;
  let listening: AbortController | undefined;
  let narrow: boolean | undefined;
  const redraw = () => host.requestUpdate();
  const find = (selector: string) => [...host.renderRoot.querySelectorAll<HTMLElement>(selector)];

  /** What had the focus is gone after the next drawing: it goes on to the `index`-th of these, else to the search. */
  const focus = (selector: string, index = 0) => {
    void host.updateComplete.then(() => {
      const found = find(selector);
      (found[Math.min(index, found.length - 1)] ?? find('[part~=search]')[0])?.focus();
    });
  };

  /** The facet that an event comes from; empty when it comes from elsewhere. */
  const facetOf = (event: Event): string => {
    const inside = event
      .composedPath()
      .find(
        (node) => node instanceof Element && node.matches('.facet') && node.getRootNode() === host.renderRoot,
      );
    return (inside as HTMLElement | undefined)?.dataset.facet ?? '';
  };

  const leaveFacet = (back: boolean) => {
    // In the sheet nothing is covered: there it stays.
    if (!facet || sheet) return;
    const left = facet;
    facet = '';
    redraw();
    if (back) find(`[data-facet=${left}] button`)[0]?.focus();
  };

  return {
    get facet() {
      return facet;
    },
    get all() {
      return all;
    },
    get sheet() {
      return sheet;
    },
    focus,
    redraw,
    toggle(name: string) {
      facet = facet === name ? '' : name;
      redraw();
    },
    showAll() {
      const shown = find('.facet').length;
      all = true;
      redraw();
      focus('.facet > button', shown);
    },
    toggleAll() {
      all = !all;
      facet = '';
      redraw();
    },
    openSheet() {
      sheet = true;
      redraw();
    },
    closeSheet() {
      sheet = false;
      facet = '';
      redraw();
    },
    /** To be called when the toolbar is drawn: what lay open, and had the focus, may be elsewhere from now on. */
    fit(next: boolean) {
      const before = narrow;
      narrow = next;
      if (before === undefined || before === next) return;
      const place = (host.renderRoot as ShadowRoot).activeElement?.closest('.sheet, .facet, .near, .sort');
      sheet = false;
      if (next) facet = '';
      if (!place) return;
      if (place.matches('.sort')) focus('.sort select');
      else focus(next ? '[aria-haspopup=dialog]' : facet ? `[data-facet=${facet}] button` : '[part~=search]');
    },
    /** Listens while the element is in the page. */
    enter() {
      listening?.abort();
      // The part may have come when the element was gone.
      if (!host.isConnected) return;
      listening = new AbortController();
      const away = (event: Event) => {
        if (facetOf(event) !== facet) leaveFacet(false);
      };
      const onKey = (event: Event) => {
        if ((event as KeyboardEvent).key === 'Escape') leaveFacet(true);
      };
      document.addEventListener('pointerdown', away, listening);
      host.renderRoot.addEventListener('focusin', away, listening);
      host.renderRoot.addEventListener('keydown', onKey, listening);
    },
    leave: () => listening?.abort(),
  };
}
