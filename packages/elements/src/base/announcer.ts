import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

/** Says changes to screen-reader users once they have settled, so that typing is not talked over. */
export class Announcer implements ReactiveController {
  #said = '';
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly delay = 700) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#next = this.#said;
  }

  say(text: string): void {
    // Every drawing says it again, and saying it draws.
    if (text === this.#next) return;
    this.#next = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#said = text;
      this.host.requestUpdate();
    }, this.delay);
  }

  render(): TemplateResult {
    return html`<p class="vh" role="status">${this.#said}</p>`;
  }
}
