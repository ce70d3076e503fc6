import { ContextProvider } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { createSharedSelection, type Provided, providerContext } from '../../base/context.js';
import { storeOf } from '../../base/stores.js';

const SHARED = ['district'];

/**
 * Gives the widgets inside it a feed, a language and filters in common: choosing a district in one of them
 * narrows its neighbours. What a widget says itself wins over what is given here.
 *
 * @summary Gives widgets a feed, a language and filters in common.
 * @tagname engagiert-provider
 *
 * @slot - The widgets, with anything around them.
 */
export class ProviderElement extends LitElement {
  static override properties = {
    src: { type: String },
    format: { type: String },
    mapping: { type: String },
    lang: { type: String },
    share: { type: String },
  };

  /** One or more feed addresses, separated by white space, for widgets without their own. */
  declare src: string;
  /** Overrides the detected format of those feeds. */
  declare format: string;
  /** Where those feeds keep their fields: JSON, or `#id` of a script element that holds it. */
  declare mapping: string;
  /** Filters that the widgets share, separated by blanks; `district` by default, `none` for none. */
  declare share: string;

  readonly #context = new ContextProvider(this, { context: providerContext, initialValue: {} });
  readonly #shared = createSharedSelection();

  constructor() {
    super();
    Object.assign(this, { src: '', format: '', mapping: '', lang: '', share: '' });
  }

  override willUpdate() {
    const { src, format, mapping, lang } = this;
    // An attribute that is taken away leaves null.
    const names = (this.share ?? '').split(/[\s,]+/).filter(Boolean);
    const provided: Provided = {
      src,
      format,
      mapping,
      lang,
      store: storeOf(this.ownerDocument),
      shared: this.share === 'none' ? undefined : this.#shared,
      share: names.length ? names : SHARED,
    };
    this.#context.setValue(provided);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'engagiert-provider': ProviderElement;
  }
}
