import { define } from '../base/define.js';
import { SanchiMember } from '../member/member.js';

define('sanchi-member', SanchiMember);
