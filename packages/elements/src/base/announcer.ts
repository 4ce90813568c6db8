import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

/** Says changes to screen-reader users once they have settled, so that typing is not talked over. */
export class Announcer implements ReactiveController {
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly delay = 700) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  say(text: string): void {
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
