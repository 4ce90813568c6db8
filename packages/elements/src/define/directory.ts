import { define } from '../base/define.js';
import { SanchiDirectory } from '../directory/directory.js';

define('sanchi-directory', SanchiDirectory);
