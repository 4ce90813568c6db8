import { SanchiError } from '../errors.js';
import type { RfqIntake, RfqIntakeNetwork } from '../model/rfq.js';
import { exchange, type EndpointOptions } from './rfq-endpoint.js';

/**
 * What a receiver says of itself before anything is sent: networks, limits of files, promise, consents.
 *
 * @throws {SanchiError} As `submitRfq`; `format` where the answer is of another version or no such document.
 */
export async function fetchIntake(endpoint: string | URL, options: EndpointOptions = {}): Promise<RfqIntake> {
  const url = String(endpoint);
  const answer = await exchange('get', url, { headers: { accept: 'application/json' } }, options);
  if (!isIntake(answer)) throw new SanchiError('format', `no intake of RFQs: ${url}`, { url, found: (answer as { format?: unknown } | null | undefined)?.format });
  return answer;
}

function isIntake(value: unknown): value is RfqIntake {
  const { format, networks, files } = (value ?? {}) as Partial<RfqIntake>;
  const sound = (network: Partial<RfqIntakeNetwork> | null): boolean =>
    typeof network?.id === 'string' && network.name !== undefined && typeof network.members?.url === 'string' && Array.isArray(network.consents);
  return format === 'sanchi-intake/1' && Array.isArray(networks) && networks.every(sound)
    && typeof files?.maxBytes === 'number' && typeof files.maxCount === 'number' && Array.isArray(files.accept);
}
