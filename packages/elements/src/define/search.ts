import { define } from '../base/define.js';
import { SanchiSearch } from '../search/search.js';

define('sanchi-search', SanchiSearch);
