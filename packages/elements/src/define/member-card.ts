import { define } from '../base/define.js';
import { SanchiMemberCard } from '../card/member-card.js';

define('sanchi-member-card', SanchiMemberCard);
