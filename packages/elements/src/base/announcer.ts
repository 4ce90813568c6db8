import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

/** Says changes to screen-reader users once they have settled, so that typing is not talked over. */
export class Announcer implements ReactiveController {
  #said = '';
  #next = '';
  #of = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly delay = 700) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#next = this.#said;
  }

  /** `of` is what it is said of: of something else the same words are news. */
  say(text: string, of = ''): void {
    // Every drawing says it again, and saying it draws.
    if (text === this.#next && of === this.#of) return;
    this.#next = text;
    this.#of = of;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // What stands there already is not read out again; with a space that nobody hears it is.
      this.#said = text === this.#said ? `${text}\u00a0` : text;
      this.host.requestUpdate();
    }, this.delay);
  }

  render(): TemplateResult {
    return html`<p class="vh" role="status">${this.#said}</p>`;
  }
}
