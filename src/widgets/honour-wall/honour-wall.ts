import { define } from '../../base/define.js';
import { HonourWallElement } from './honour-wall-element.js';

define('engagiert-honour-wall', HonourWallElement);
