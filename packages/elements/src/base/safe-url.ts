const ALLOWED = /^(https?|mailto|tel):$/;

/** An address fit for a link or picture, absolute; `undefined` for anything but http, https, mailto and tel. */
export function safeUrl(url: string | undefined): string | undefined {
  if (!url) return undefined;
  try {
    const parsed = new URL(url, document.baseURI);
    return ALLOWED.test(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

/** A telephone link for a number as people write it, full-width digits and brackets included. */
export const telUrl = (phone: string): string => `tel:${phone.normalize('NFKC').replace(/[^\d+]/g, '')}`;
