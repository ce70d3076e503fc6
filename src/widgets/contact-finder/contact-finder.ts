import { define } from '../../base/define.js';
import { ContactFinderElement } from './contact-finder-element.js';

define('engagiert-contact-finder', ContactFinderElement);
