export { isMailAddress } from './mail-address.js';
export { companiesOf, membersOf, networkPolicy, reviewersOf } from './members.js';
export { ConfigError, type ConfigProblem } from './problems.js';
export { readConfig, type LoadedConfig } from './read.js';
export { loadNetworks, networksOf, type Network, type Networks } from './networks.js';
export { CONFIG_FORMAT, configSchema, routingSchema, type DeskConfig, type DeskSecrets, type NetworkConfig, type RoutingMember } from './schema.js';
