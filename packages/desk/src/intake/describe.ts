import type { RfqIntake, RfqIntakeNetwork } from '@sanchi/sdk';
import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';

/** What the desk says of itself to pages of an origin: the networks they may send to, limits, promise, consents. */
export function describeIntake(desk: Desk, origin: string | undefined): RfqIntake {
  const { fileBytes, totalBytes, files, accept, challengeNumber } = desk.config.limits;
  return {
    format: 'sanchi-intake/1',
    networks: desk.networks.all().filter(({ config }) => origin === undefined || config.origins.includes(origin)).map((network) => describe(desk, network)),
    files: { maxBytes: fileBytes, maxTotalBytes: totalBytes, maxCount: files, accept },
    ...(challengeNumber > 0 && { challenge: 'challenge' }),
  };
}

function describe(desk: Desk, { config, directory }: Network): RfqIntakeNetwork {
  const answerBy = desk.clock.answerBy(config, desk.now())?.toISOString();
  return {
    id: config.id, name: config.name, consents: config.consents,
    members: { url: config.members.url, updated: config.members.updated, count: directory.members.length },
    ...(answerBy !== undefined && { answerBy }),
    ...(config.consumerOrders !== undefined && { consumerOrders: config.consumerOrders }),
    ...(config.needs !== undefined && { needs: config.needs }),
  };
}
